/**
 * Sums of rows of a flat row-major matrix: the one kernel in which the parametric solver spends its time.
 * Rows are contiguous, so four of them are read in step and the target is touched once for the four.
 */

/**
 * out[j] += Σ_i weights[i]·matrix[starts[i] + j] for j < length, i < count.
 * `starts` are the offsets of the rows in `matrix`. The order of additions is fixed by the order of the rows.
 */
export function addRows(
  out: Float64Array,
  length: number,
  matrix: Float64Array,
  starts: Int32Array,
  weights: Float64Array,
  count: number,
): void {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    const w0 = weights[i];
    const w1 = weights[i + 1];
    const w2 = weights[i + 2];
    const w3 = weights[i + 3];
    const s0 = starts[i];
    const s1 = starts[i + 1];
    const s2 = starts[i + 2];
    const s3 = starts[i + 3];
    for (let j = 0; j < length; j++) {
      out[j] += w0 * matrix[s0 + j] + w1 * matrix[s1 + j] + (w2 * matrix[s2 + j] + w3 * matrix[s3 + j]);
    }
  }
  for (; i < count; i++) {
    const w = weights[i];
    const s = starts[i];
    for (let j = 0; j < length; j++) out[j] += w * matrix[s + j];
  }
}

/** Σ_j a[aStart + j]·b[j], j < length, in this order. */
export function dotRow(a: Float64Array, aStart: number, b: Float64Array, length: number): number {
  let sum = 0;
  for (let j = 0; j < length; j++) sum += a[aStart + j] * b[j];
  return sum;
}
