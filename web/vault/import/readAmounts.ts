import { decideDecimal, decimalOfFile, weighDecimal } from '../../../worker/table/numberColumn.ts';
import { currencyOf, readNumber } from '../../../worker/table/readNumber.ts';
import type { FileRow } from './CustodianFile.ts';

const FIELDS = ['quantity', 'price', 'value', 'cost'] as const;

export type AmountField = (typeof FIELDS)[number];

/** A row with its numbers read: null where the file says that there is none, NaN where a cell is no number. */
export interface AmountRow extends Omit<FileRow, AmountField> {
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number | null;
  readonly cost: number | null;
  /** The cells as printed, for sentences. */
  readonly printed: Readonly<Record<AmountField, string>>;
  /** A currency other than the dollar that an amount of the row names. */
  readonly foreign: string | null;
}

/** What Schwab prints for a cost that it does not fully know. */
const INCOMPLETE = /^incomplete$/i;

function foreignCurrency(row: FileRow): string | null {
  const named = [row.price, row.value, row.cost].filter((cell) => /\d/.test(cell)).map(currencyOf);
  return named.find((currency) => currency !== null && currency !== 'USD') ?? null;
}

/** Reads the amounts of all rows; the decimal sign of each column is decided over the whole file. */
export function readAmounts(rows: readonly FileRow[]): readonly AmountRow[] {
  const counted = rows.filter(({ kind }) => kind !== 'notice' && kind !== 'unusable');
  const evidence = FIELDS.map((field) => weighDecimal(counted.map((row) => row[field])));
  const hint = decimalOfFile(evidence);
  const [quantity, price, value, cost] = evidence.map((column) => decideDecimal(column, hint).decimal);
  return rows.map((row) => ({
    ...row,
    quantity: readNumber(row.quantity, quantity),
    price: readNumber(row.price, price),
    value: readNumber(row.value, value),
    cost: INCOMPLETE.test(row.cost.trim()) ? null : readNumber(row.cost, cost),
    printed: { quantity: row.quantity, price: row.price, value: row.value, cost: row.cost },
    foreign: foreignCurrency(row),
  }));
}
