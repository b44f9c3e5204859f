import type { Account, Household, Position } from './Household.ts';
import { type Money, major } from './Money.ts';

/** What a market knows of a symbol. */
export interface Quote {
  readonly price: number;
  /** ISO day */
  readonly date: string;
  readonly name: string;
  readonly assetClass: string;
  readonly sector: string;
  readonly region: string;
  readonly issuer: string;
}

export type QuoteOf = (symbol: string) => Quote | null;

/** Cash of the accounts, as a holding among the others. */
export const CASH = 'CASH';

/**
 * All that a household holds of one symbol. `source` says where the price comes from: the market, the custodian's file
 * (or what was typed), or nowhere: then `value` is null, which is not the same as 0.
 */
export interface Holding {
  readonly symbol: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: number | null;
  readonly priceDate: string | null;
  readonly source: 'market' | 'file' | 'cash' | 'none';
  /** In units of the household's currency. */
  readonly value: number | null;
  /** Share of the household's total; 0 while the value is unknown. */
  readonly weight: number;
  readonly assetClass: string;
  readonly quote: Quote | null;
  readonly cost: number | null;
  readonly accounts: readonly string[];
}

export interface Valuation {
  readonly currency: string;
  /** In units of the currency; incomplete when `unpriced` is not empty. */
  readonly total: number;
  /** Largest first; cash among them. */
  readonly holdings: readonly Holding[];
  /** Symbols without any price. */
  readonly unpriced: readonly string[];
  /** The oldest and the newest day of a price that was used. */
  readonly asOf: { readonly oldest: string; readonly newest: string } | null;
}

interface Line {
  readonly account: Account;
  readonly position: Position;
}

/** Values a household: the market's price where it has one, else the file's own; an unknown price stays unknown. */
export function valueHousehold(household: Household, quoteOf: QuoteOf): Valuation {
  const lines = new Map<string, Line[]>();
  for (const account of household.accounts) {
    for (const position of account.positions) {
      lines.set(position.symbol, [...(lines.get(position.symbol) ?? []), { account, position }]);
    }
  }
  const holdings = [...lines.entries()].map(([symbol, of]) => holdingOf(symbol, of, quoteOf(symbol)));
  const cash = household.accounts.reduce((sum, account) => sum + major(account.cash), 0);
  if (cash !== 0) holdings.push(cashHolding(cash, household));
  const total = holdings.reduce((sum, holding) => sum + (holding.value ?? 0), 0);
  const weighted = holdings.map((holding) => ({
    ...holding,
    weight: total > 0 && holding.value !== null ? holding.value / total : 0,
  }));
  weighted.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.symbol < b.symbol ? -1 : 1));
  return {
    currency: household.currency,
    total,
    holdings: weighted,
    unpriced: weighted.filter((holding) => holding.source === 'none').map((holding) => holding.symbol),
    asOf: spanOfDays(weighted),
  };
}

function holdingOf(symbol: string, lines: readonly Line[], quote: Quote | null): Holding {
  const quantity = lines.reduce((sum, line) => sum + line.position.quantity, 0);
  const filed = lines.map((line) => line.position).find((position) => position.price !== null);
  const price = quote?.price ?? filed?.price ?? null;
  const costs = lines.map((line) => line.position.cost);
  return {
    symbol,
    name: quote?.name ?? lines.find((line) => line.position.description !== '')?.position.description ?? symbol,
    quantity,
    price,
    priceDate: quote?.date ?? filed?.priceDate ?? null,
    source: quote ? 'market' : price === null ? 'none' : 'file',
    value: price === null ? null : quantity * price,
    weight: 0,
    assetClass: quote?.assetClass ?? 'other',
    quote,
    cost: costs.some((cost) => cost === null) ? null : costs.reduce((sum, cost) => sum + major(cost as Money), 0),
    accounts: [...new Set(lines.map((line) => line.account.id))],
  };
}

const cashHolding = (value: number, household: Household): Holding => ({
  symbol: CASH,
  name: 'Cash',
  quantity: value,
  price: 1,
  priceDate: null,
  source: 'cash',
  value,
  weight: 0,
  assetClass: 'cash',
  quote: null,
  cost: value,
  accounts: household.accounts.filter((account) => account.cash.minor !== 0).map((account) => account.id),
});

function spanOfDays(holdings: readonly Holding[]): Valuation['asOf'] {
  const days = holdings.map((holding) => holding.priceDate).filter((day): day is string => day !== null);
  if (days.length === 0) return null;
  days.sort();
  return { oldest: days[0], newest: days[days.length - 1] };
}

/** Value of one account in units of the currency, and whether a price was missing. */
export function valueAccount(account: Account, quoteOf: QuoteOf): { value: number; complete: boolean } {
  let value = major(account.cash);
  let complete = true;
  for (const position of account.positions) {
    const price = quoteOf(position.symbol)?.price ?? position.price;
    if (price === null) complete = false;
    else value += position.quantity * price;
  }
  return { value, complete };
}
