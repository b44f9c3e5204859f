import type { Money } from './Money.ts';
import type { Policy } from './Policy.ts';

/** How gains in an account are taxed: each year, when money leaves, never, or not at all because the owner is exempt. */
export type TaxType = 'taxable' | 'tax-deferred' | 'tax-free' | 'exempt';

/** Shares bought together. Immutable once recorded: a correction supersedes it. */
export interface Lot {
  readonly id: string;
  /** ISO day */
  readonly openDate: string;
  readonly quantity: number;
  readonly cost: Money;
}

/** What an account holds of one security. `price` is the file's own or typed-in price per share; the market pack's wins where it has one. */
export interface Position {
  readonly id: string;
  readonly symbol: string;
  readonly description: string;
  readonly quantity: number;
  readonly price: number | null;
  /** ISO day of `price` */
  readonly priceDate: string | null;
  readonly cost: Money | null;
  readonly lots: readonly Lot[];
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly taxType: TaxType;
  readonly custodian: string;
  /** As the custodian's file shows it, usually masked. */
  readonly number: string;
  readonly cash: Money;
  readonly positions: readonly Position[];
}

/** A portfolio that was worth a name: one of the places in the tray. */
export interface Scenario {
  readonly slot: 'A' | 'B' | 'C';
  readonly name: string;
  /** Where the dot stood: volatility per year. */
  readonly volatility: number;
  /** The weights that were shown, by symbol. */
  readonly weights: Readonly<Record<string, number>>;
  /** The rules under which they were shown. */
  readonly policy: Policy;
  /** ISO instant */
  readonly savedAt: string;
}

export interface Household {
  readonly id: string;
  readonly name: string;
  /** A made-up household that came with the app. */
  readonly sample: boolean;
  /** One line about who they are. */
  readonly note: string;
  /** Index of the identifying band's colour, 0…7. */
  readonly band: number;
  readonly currency: string;
  readonly accounts: readonly Account[];
  readonly policy: Policy;
  readonly scenarios: readonly Scenario[];
}
