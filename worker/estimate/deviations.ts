import { columnOf, type Returns } from './Returns.ts';

/** Returns less the mean of their own asset, 0 where there is none, and what is needed to know which are real. */
export interface Deviations {
  readonly rows: number;
  readonly n: number;
  /** n columns of `rows`, column after column */
  readonly x: Float64Array;
  /** Per asset: its first row with a return, and one past its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Same shape as `x`: 1 where there is a return, 0 where not; null if no asset has a gap between first and last. */
  readonly mask: Float64Array | null;
}

export function deviationsOf(returns: Returns): Deviations {
  const { rows, assets, values } = returns;
  const n = assets.length;
  const x = new Float64Array(values.length);
  const first = new Int32Array(n);
  const end = new Int32Array(n);
  let gapless = true;
  for (let k = 0; k < n; k += 1) {
    const column = columnOf(returns, k);
    const { mean, count } = meanOf(column);
    const span = spanOf(column);
    first[k] = span.first;
    end[k] = span.end;
    if (count < span.end - span.first) gapless = false;
    for (let t = span.first, at = k * rows + t; t < span.end; t += 1, at += 1) {
      x[at] = Number.isNaN(column[t]) ? 0 : column[t] - mean;
    }
  }
  const mask = gapless ? null : values.map((value) => (Number.isNaN(value) ? 0 : 1));
  return { rows, n, x, first, end, mask };
}

/** True if every asset has a return in every row. */
export const isComplete = ({ rows, first, end, mask }: Deviations): boolean =>
  mask === null && first.every((start) => start === 0) && end.every((stop) => stop === rows);

function spanOf(column: Float64Array): { readonly first: number; readonly end: number } {
  let first = 0;
  let end = column.length;
  while (first < end && Number.isNaN(column[first])) first += 1;
  while (end > first && Number.isNaN(column[end - 1])) end -= 1;
  return { first, end };
}

/** Mean over the values that there are, and their number; NaN and 0 if there are none. */
export function meanOf(column: Float64Array): { readonly mean: number; readonly count: number } {
  let sum = 0;
  let count = 0;
  for (let t = 0; t < column.length; t += 1) {
    if (Number.isNaN(column[t])) continue;
    sum += column[t];
    count += 1;
  }
  return { mean: sum / count, count };
}
