import { type DecimalDecision, decideDecimal, decimalOfFile, weighDecimal } from '../table/numberColumn.ts';
import { type Decimal, readNumber } from '../table/readNumber.ts';
import type { Table } from '../table/readTable.ts';
import type { Row } from '../table/splitRows.ts';
import type { PriceLayout } from './priceFileLayout.ts';

/** A column of prices and what decided its decimal sign; `id` is empty where rows name the instrument. */
export interface PriceColumn {
  readonly id: string;
  readonly column: number;
  readonly decision: DecimalDecision;
}

/** A file of columns separated by semicolons comes from where the comma is the decimal sign, unless a cell proves otherwise. */
export function decideColumns(layout: PriceLayout, table: Table): readonly PriceColumn[] {
  const evidence = layout.prices.map(({ column }) => weighDecimal(layout.body.map(({ cells }) => cells[column] ?? '')));
  const hint = decimalOfFile(evidence);
  return layout.prices.map(({ id, column }, i) => {
    const decision = decideDecimal(evidence[i], hint);
    const local: Decimal = table.delimiter === ';' && !decision.certain ? ',' : decision.decimal;
    return { id, column, decision: { ...decision, decimal: local } };
  });
}

/** Leaves out columns without a single number, and columns whose name stands in the header before. */
export function dropColumns(
  columns: readonly PriceColumn[],
  body: readonly Row[],
  notes: string[],
): readonly PriceColumn[] {
  return columns.filter(({ id, column, decision }, i) => {
    const twice = id !== '' && columns.slice(0, i).some((earlier) => earlier.id === id);
    const numbers = body.some(({ cells }) => {
      const value = readNumber(cells[column] ?? '', decision.decimal);
      return value !== null && !Number.isNaN(value);
    });
    if (twice) notes.push(`The column “${id}” stands twice; the first is kept.`);
    else if (!numbers) notes.push(`The column “${id}” holds no prices and is left out.`);
    return numbers && !twice;
  });
}

/** The decimal sign of most columns. */
export function fileDecimal(columns: readonly PriceColumn[]): Decimal {
  const commas = columns.filter(({ decision }) => decision.decimal === ',').length;
  return 2 * commas > columns.length ? ',' : '.';
}
