/** Simple returns per period. `values` is n columns of `rows` each, column after column; NaN = no return. */
export interface Returns {
  readonly assets: readonly string[];
  readonly rows: number;
  readonly values: Float64Array;
}

/** The returns of one asset, as a view. */
export const columnOf = ({ rows, values }: Returns, k: number): Float64Array =>
  values.subarray(k * rows, (k + 1) * rows);
