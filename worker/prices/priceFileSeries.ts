import { quoteCell } from '../table/cellText.ts';
import { type Decimal, readNumber } from '../table/readNumber.ts';
import type { Row } from '../table/splitRows.ts';
import type { Parking } from './priceFileParking.ts';

/** The prices of one instrument, by rising day, one per day. */
export interface PriceSeries {
  readonly id: string;
  /** days since 1970-01-01 */
  readonly days: Int32Array;
  readonly prices: Float64Array;
}

/** Cells of one instrument: which rows, in rising order of their days, and where the price stands in each. */
export interface PriceCells {
  readonly id: string;
  readonly column: number;
  readonly decimal: Decimal;
  readonly rows: readonly number[];
  /** A row without a price is a fault in long form; in wide form the instrument had none that day. */
  readonly priceRequired: boolean;
}

/** Why a number is no price, as the end of a sentence; null when it is one. */
function fault(price: number): string | null {
  if (Number.isNaN(price)) return 'is not a number';
  if (price === 0) return 'is zero';
  if (price < 0) return 'is negative';
  return Number.isFinite(price) ? null : 'is too large to be one';
}

/**
 * Reads one instrument. A second price of the same day is parked, the first kept; if both are equal they are one.
 * `days` are those of the body's rows.
 */
export function collectSeries(
  cells: PriceCells,
  body: readonly Row[],
  days: Float64Array,
  parking: Parking,
): PriceSeries {
  const { id, column, decimal, priceRequired } = cells;
  const keptDays: number[] = [];
  const keptPrices: number[] = [];
  let keptLine = 0;
  for (const i of cells.rows) {
    const { line, cells: row } = body[i];
    const cell = row[column] ?? '';
    const price = readNumber(cell, decimal);
    const wrong = price === null ? (priceRequired ? 'is missing' : null) : fault(price);
    const last = keptDays.length - 1;
    if (wrong !== null) parking.park(line, `${id}: ${quoteCell(cell)}`, `The price of ${id} ${wrong}.`);
    else if (price === null) continue;
    else if (keptDays[last] !== days[i]) {
      keptDays.push(days[i]);
      keptPrices.push(price);
      keptLine = line;
    } else if (keptPrices[last] !== price) {
      const reason = `${id} has another price of the same day in line ${keptLine}, which is kept.`;
      parking.park(line, `${id}: ${quoteCell(cell)}`, reason);
    }
  }
  return { id, days: Int32Array.from(keptDays), prices: Float64Array.from(keptPrices) };
}
