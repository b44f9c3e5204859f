import type { Returns } from '../estimate/Returns.ts';
import type { PriceSource } from './PriceSource.ts';

/** Returns on the rows of one source: `days[t]` is the day at whose close the return of row t was made. */
export interface DatedReturns extends Returns {
  readonly days: Int32Array;
}

/**
 * Simple daily returns p_t / p_(t−1) − 1 of instruments, side by side. Rows are the days on which at least one of them
 * has a price; a return is NaN where either of its two prices is missing: nothing is filled in.
 *
 * @param ids instruments that the source knows
 * @param from first day to use, as days since 1970-01-01
 */
export function alignedReturns(source: PriceSource, ids: readonly string[], from = -Infinity): DatedReturns {
  const columns = ids.map((id) => {
    const column = source.column(id);
    if (column === null) throw new Error(`No prices of "${id}": ask only for instruments that the source knows.`);
    return column;
  });
  const kept = pricedRows(source.days, columns, from);
  const rows = Math.max(0, kept.length - 1);
  const values = new Float64Array(rows * ids.length);
  columns.forEach((column, k) => {
    for (let t = 0, at = k * rows; t < rows; t += 1, at += 1) values[at] = column[kept[t + 1]] / column[kept[t]] - 1;
  });
  return { assets: ids, rows, values, days: kept.subarray(1).map((t) => source.days[t]) };
}

/** The places of the days from `from` on with a price of any of the columns. */
function pricedRows(days: Int32Array, columns: readonly Float64Array[], from: number): Int32Array {
  const kept = new Int32Array(days.length);
  let count = 0;
  for (let t = 0; t < days.length; t += 1) {
    if (days[t] < from || columns.every((column) => Number.isNaN(column[t]))) continue;
    kept[count] = t;
    count += 1;
  }
  return kept.subarray(0, count);
}
