import { type Accessor, createMemo } from 'solid-js';
import type { Household } from '../domain/Household.ts';
import { type Quote, type QuoteOf, type Valuation, valueHousehold } from '../domain/Valuation.ts';
import type { VaultError } from '../vault/api/error.ts';
import type { HouseholdProjection } from '../vault/api/projection.ts';
import { words } from '../words/en.ts';
import type { Market } from './market.ts';
import type { Session } from './session.tsx';

/** One household while its screens are open: as the vault has it, and valued with the market's prices. */
export interface OpenHousehold {
  readonly id: string;
  readonly projection: Accessor<HouseholdProjection | null>;
  readonly household: Accessor<Household | null>;
  /** What the screen is headed with: the household's name, or the app's where there is no such household. */
  readonly title: Accessor<string>;
  readonly failure: Accessor<VaultError | null>;
  /** null until both the household and the market are open */
  readonly valuation: Accessor<Valuation | null>;
  readonly quoteOf: QuoteOf;
}

/** The market's word on a symbol; reactive, null while the market is closed. */
export const quoteFrom =
  (market: Market): QuoteOf =>
  (symbol): Quote | null => {
    const instrument = market.instrument(symbol);
    if (!instrument) return null;
    return {
      price: instrument.lastPrice,
      date: instrument.lastDate,
      name: instrument.name,
      assetClass: instrument.assetClass,
      sector: instrument.sector,
      region: instrument.region,
      issuer: instrument.issuer,
    };
  };

export function createHousehold(session: Session, id: string): OpenHousehold {
  const { projection, failure } = session.vault.watch(id);
  const quoteOf = quoteFrom(session.market);
  const household = createMemo(() => projection()?.household ?? null);
  const title = createMemo(() => household()?.name ?? (failure() ? words.app.name : ''));
  const valuation = createMemo(() => {
    const of = household();
    return of && session.market.info() ? valueHousehold(of, quoteOf) : null;
  });
  return { id, projection, household, title, failure, valuation, quoteOf };
}
