/**
 * Updates of a symmetric matrix P kept whole (both triangles) in a row-major buffer of which each row has `stride`
 * places and only the first k×k entries are in use.
 */

/** P += alpha·x·xᵀ */
export function addRankOne(P: Float64Array, stride: number, k: number, alpha: number, x: Float64Array): void {
  for (let i = 0; i < k; i++) {
    const factor = alpha * x[i];
    if (factor === 0) continue;
    const row = i * stride;
    for (let j = 0; j < k; j++) P[row + j] += factor * x[j];
  }
}

/** P += alpha·x·xᵀ + beta·(x·yᵀ + y·xᵀ) + gamma·y·yᵀ */
export function addRankTwo(
  P: Float64Array,
  stride: number,
  k: number,
  x: Float64Array,
  y: Float64Array,
  [alpha, beta, gamma]: readonly [number, number, number],
): void {
  for (let i = 0; i < k; i++) {
    const xFactor = alpha * x[i] + beta * y[i];
    const yFactor = beta * x[i] + gamma * y[i];
    const row = i * stride;
    for (let j = 0; j < k; j++) P[row + j] += xFactor * x[j] + yFactor * y[j];
  }
}

/** out = P·x */
export function multiplySymmetric(
  out: Float64Array,
  P: Float64Array,
  stride: number,
  k: number,
  x: Float64Array,
): void {
  for (let i = 0; i < k; i++) {
    const row = i * stride;
    let s0 = 0;
    let s1 = 0;
    let j = 0;
    for (; j + 1 < k; j += 2) {
      s0 += P[row + j] * x[j];
      s1 += P[row + j + 1] * x[j + 1];
    }
    if (j < k) s0 += P[row + j] * x[j];
    out[i] = s0 + s1;
  }
}
