import { columnOf, type Returns } from './Returns.ts';

/** Returns less the mean of their own asset, 0 where there is none, and what is needed to know which are real. */
export interface Deviations {
  readonly rows: number;
  readonly n: number;
  /** n columns of `rows`, column after column */
  readonly x: Float64Array;
  /** Same shape: 1 where there is a return, 0 where not; null if every asset has a return in every row. */
  readonly mask: Float64Array | null;
}

export function deviationsOf(returns: Returns): Deviations {
  const { rows, assets, values } = returns;
  const n = assets.length;
  const x = new Float64Array(values.length);
  let complete = true;
  for (let k = 0; k < n; k += 1) {
    const column = columnOf(returns, k);
    const { mean, count } = meanOf(column);
    if (count < rows) complete = false;
    for (let t = 0, at = k * rows; t < rows; t += 1, at += 1) x[at] = Number.isNaN(column[t]) ? 0 : column[t] - mean;
  }
  const mask = complete ? null : values.map((value) => (Number.isNaN(value) ? 0 : 1));
  return { rows, n, x, mask };
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
