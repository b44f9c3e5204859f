import { quoteCell } from '../../../worker/table/cellText.ts';
import type { RowState } from '../api/import.ts';
import { dollars } from './dollars.ts';
import type { AmountField, AmountRow } from './readAmounts.ts';
import { isMoneyMarket, isOption, knownSpelling } from './symbol.ts';

/** A security that a row holds; price per share, cost of all shares, both in dollars. */
export interface Holding {
  readonly symbol: string;
  readonly known: boolean;
  readonly quantity: number;
  readonly price: number | null;
  readonly cost: number | null;
}

/** What a row comes to. Exactly one of `holding` and `cash` is set when anything of the row is taken. */
export interface AssessedRow {
  readonly row: AmountRow;
  readonly state: RowState;
  readonly reason: string;
  readonly holding: Holding | null;
  readonly cash: number | null;
}

/** Quantity × price may miss the value by this much before it is worth a look. */
const MISMATCH_SHARE = 0.005;
/** Half of the last decimal that files print. */
const ROUNDING = 0.005;

const parked = (row: AmountRow, reason: string): AssessedRow => ({
  row,
  state: 'error',
  reason,
  holding: null,
  cash: null,
});

const skipped = (row: AmountRow, reason: string): AssessedRow => ({
  row,
  state: 'skipped',
  reason,
  holding: null,
  cash: null,
});

const LABELS: Readonly<Record<AmountField, string>> = {
  quantity: 'quantity',
  price: 'price',
  value: 'market value',
  cost: 'cost basis',
};

/** Larger amounts are misprints, and could not be kept to the cent. */
const AMOUNT_MAX = 1e13;

const tooLarge = (row: AmountRow): boolean =>
  [row.quantity, row.price, row.value, row.cost].some((amount) => amount !== null && Math.abs(amount) > AMOUNT_MAX);

const unreadable = (row: AmountRow, fields: readonly AmountField[]): AmountField | undefined =>
  fields.find((field) => Number.isNaN(row[field]));

function assessCash(row: AmountRow): AssessedRow {
  if (unreadable(row, ['value']) !== undefined) {
    return parked(row, `The amount of cash ${quoteCell(row.printed.value)} is not a number. Enter it by hand.`);
  }
  const amount = row.value ?? (row.quantity ?? Number.NaN) * (row.price ?? 1);
  if (Number.isNaN(amount)) return parked(row, 'The row says cash but names no amount. Enter it by hand.');
  return { row, state: 'valid', reason: '', holding: null, cash: amount };
}

/** Why nothing of a holding can be taken; empty when it can. */
function faultOf(row: AmountRow): string {
  const bad = unreadable(row, ['quantity', 'price', 'value']);
  if (row.symbol === '') return 'The row names no security. Enter this holding by hand.';
  if (isOption(row.symbol, row.description)) {
    return 'It is an option contract; only shares, funds, bonds and cash are read. It stays out of the portfolio.';
  }
  if (bad !== undefined) {
    return `The ${LABELS[bad]} ${quoteCell(row.printed[bad])} is not a number. Enter this holding by hand.`;
  }
  if (row.quantity === null) return 'The row has no quantity. Enter this holding by hand.';
  if (row.quantity < 0)
    return `The quantity ${quoteCell(row.printed.quantity)} is negative; positions sold short are not read.`;
  if ((row.price ?? 0) < 0) return `The price ${quoteCell(row.printed.price)} is negative.`;
  return (row.value ?? 0) < 0 ? `The market value ${quoteCell(row.printed.value)} is negative.` : '';
}

interface Priced {
  readonly price: number | null;
  readonly warning: string;
}

/** The price per share or per dollar of face value, held against the value that the file prints beside it. */
function priceOf(row: AmountRow, quantity: number): Priced {
  const { price, value } = row;
  if (price === null && value === null) return { price: null, warning: 'The file has neither price nor value for it.' };
  if (price === null)
    return { price: (value ?? 0) / quantity, warning: 'The file has no price; it is worked out from the value.' };
  if (value === null) return { price, warning: '' };
  const near = (product: number): boolean =>
    Math.abs(product - value) <= MISMATCH_SHARE * value + ROUNDING * (quantity + 1);
  if (near(quantity * price)) return { price, warning: '' };
  if (near((quantity * price) / 100)) {
    return { price: price / 100, warning: 'It is priced per 100 of face value; the price is taken per 1.' };
  }
  const product = dollars(quantity * price);
  return { price, warning: `Quantity × price is ${product}, but the file prints a value of ${dollars(value)}.` };
}

function costOf(row: AmountRow): { readonly cost: number | null; readonly warning: string } {
  const { cost } = row;
  if (cost === null || cost >= 0) return { cost, warning: '' };
  const fault = Number.isNaN(cost) ? 'is not a number' : 'is negative';
  return { cost: null, warning: `The cost basis ${quoteCell(row.printed.cost)} ${fault} and is left out.` };
}

function assessHolding(row: AmountRow, knownSymbols: ReadonlySet<string>): AssessedRow {
  if (isMoneyMarket(row.symbol, row.price) && (row.value !== null || row.quantity !== null)) return assessCash(row);
  const fault = faultOf(row);
  if (fault !== '') return parked(row, fault);
  const quantity = row.quantity ?? 0;
  if (quantity === 0) return skipped(row, 'Nothing of it is held any more.');
  const { symbol, known, guessed } = knownSpelling(row.symbol, knownSymbols);
  const { price, warning: priceWarning } = priceOf(row, quantity);
  const { cost, warning: costWarning } = costOf(row);
  const own = price === null ? 'and it has none in the file' : 'its own price from the file is kept';
  const warnings = [
    known ? '' : `The market data in use does not price ${symbol}; ${own}.`,
    guessed ? `${row.symbol} is taken for ${symbol}.` : '',
    known && price === null ? '' : priceWarning,
    costWarning,
  ].filter((warning) => warning !== '');
  const state = warnings.length === 0 ? 'valid' : 'warning';
  return { row, state, reason: warnings.join(' '), holding: { symbol, known, quantity, price, cost }, cash: null };
}

function assessPending(row: AmountRow): AssessedRow {
  const amount = row.value === null || Number.isNaN(row.value) ? null : dollars(row.value);
  if (amount === null) return skipped(row, 'Activity that has not settled, without an amount.');
  return { ...skipped(row, `${amount} of activity has not settled; it is not counted as cash.`), state: 'warning' };
}

/** Says what a row comes to: a holding, cash, or nothing, and why. Totals are compared elsewhere, with all their rows. */
export function assessRow(row: AmountRow, knownSymbols: ReadonlySet<string>): AssessedRow {
  if (row.kind === 'notice') return skipped(row, 'It is a notice of the custodian, not a holding.');
  if (row.kind === 'total') return skipped(row, 'It is a total, not a holding.');
  if (row.kind === 'unusable') return parked(row, row.reason);
  if (row.foreign !== null) {
    return parked(
      row,
      `It is in ${row.foreign}; only amounts in US dollars are read from this custodian. Enter it by hand.`,
    );
  }
  if (tooLarge(row)) return parked(row, 'One of its amounts is too large to be one. Enter it by hand.');
  if (row.kind === 'pending') return assessPending(row);
  return row.kind === 'cash' ? assessCash(row) : assessHolding(row, knownSymbols);
}
