import type { Account, Household, Position } from '../../domain/Household.ts';
import { major } from '../../domain/Money.ts';
import type { QuoteOf, Valuation } from '../../domain/Valuation.ts';

/** One line of the holdings table. `weight` is the share of the whole household. */
export interface HoldingRow {
  readonly key: string;
  readonly symbol: string;
  readonly name: string;
  readonly assetClass: string;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly priceDate: string | null;
  readonly source: 'market' | 'file' | 'cash' | 'none';
  readonly value: number | null;
  readonly weight: number;
  readonly gain: number | null;
  /** The position behind the line, when there is exactly one to edit. */
  readonly position: { readonly accountId: string; readonly position: Position } | null;
}

/** All holdings, summed over accounts. */
export function rowsOfHousehold(household: Household, valuation: Valuation): HoldingRow[] {
  return valuation.holdings.map((holding) => {
    const positions = household.accounts.flatMap((account) =>
      account.positions
        .filter((position) => position.symbol === holding.symbol)
        .map((position) => ({ accountId: account.id, position })),
    );
    return {
      key: holding.symbol,
      symbol: holding.symbol,
      name: holding.name,
      assetClass: holding.assetClass,
      quantity: holding.source === 'cash' ? null : holding.quantity,
      price: holding.source === 'cash' ? null : holding.price,
      priceDate: holding.priceDate,
      source: holding.source,
      value: holding.value,
      weight: holding.weight,
      gain:
        holding.source === 'cash' || holding.value === null || holding.cost === null
          ? null
          : holding.value - holding.cost,
      position: positions.length === 1 ? positions[0] : null,
    };
  });
}

/** The holdings of one account, cash last. */
export function rowsOfAccount(account: Account, total: number, quoteOf: QuoteOf): HoldingRow[] {
  const share = (value: number | null): number => (value !== null && total > 0 ? value / total : 0);
  const rows = account.positions.map((position): HoldingRow => {
    const quote = quoteOf(position.symbol);
    const price = quote?.price ?? position.price;
    const value = price === null ? null : price * position.quantity;
    return {
      key: position.id,
      symbol: position.symbol,
      name: quote?.name ?? (position.description || position.symbol),
      assetClass: quote?.assetClass ?? 'other',
      quantity: position.quantity,
      price,
      priceDate: quote?.date ?? position.priceDate,
      source: quote ? 'market' : price === null ? 'none' : 'file',
      value,
      weight: share(value),
      gain: value === null || position.cost === null ? null : value - major(position.cost),
      position: { accountId: account.id, position },
    };
  });
  rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const cash = major(account.cash);
  if (cash !== 0) rows.push(cashRow(account.id, cash, share(cash)));
  return rows;
}

const cashRow = (accountId: string, cash: number, weight: number): HoldingRow => ({
  key: `cash-${accountId}`,
  symbol: '',
  name: 'Cash',
  assetClass: 'cash',
  quantity: null,
  price: null,
  priceDate: null,
  source: 'cash',
  value: cash,
  weight,
  gain: null,
  position: null,
});
