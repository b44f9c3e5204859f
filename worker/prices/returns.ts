import type { Returns } from '../estimate/Returns.ts';
import type { PriceSource } from './PriceSource.ts';

/** Returns on the rows of one source: `days[t]` is the day at whose close the return of row t was made. */
export interface DatedReturns extends Returns {
  readonly days: Int32Array;
}

/**
 * Simple returns p_t / p_(t−1) − 1 of instruments, side by side, from row to row of the source's calendar. The rows
 * begin with the first and end with the last price of any of them; a return is NaN where either of its two prices is
 * missing: nothing is filled in, and nothing reaches over a gap.
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
  const priced = (t: number): boolean => source.days[t] >= from && columns.some((column) => !Number.isNaN(column[t]));
  let first = 0;
  let end = source.days.length;
  while (first < end && !priced(first)) first += 1;
  while (end > first && !priced(end - 1)) end -= 1;
  const rows = Math.max(0, end - first - 1);
  const values = new Float64Array(rows * ids.length);
  columns.forEach((column, k) => {
    for (let t = 0, at = k * rows; t < rows; t += 1, at += 1)
      values[at] = column[first + t + 1] / column[first + t] - 1;
  });
  return { assets: ids, rows, values, days: source.days.slice(first + 1, end) };
}
