/**
 * Updates of a symmetric matrix P kept whole (both triangles) in a row-major buffer of which each row has `stride`
 * places and only the first k×k entries are in use.
 */

/** P += alpha·x·xᵀ; four rows in step, as in multiplySymmetric. */
export function addRankOne(P: Float64Array, stride: number, k: number, alpha: number, x: Float64Array): void {
  let i = 0;
  for (; i + 3 < k; i += 4) {
    const f0 = alpha * x[i];
    const f1 = alpha * x[i + 1];
    const f2 = alpha * x[i + 2];
    const f3 = alpha * x[i + 3];
    const r0 = i * stride;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    for (let j = 0; j < k; j++) {
      const value = x[j];
      P[r0 + j] += f0 * value;
      P[r1 + j] += f1 * value;
      P[r2 + j] += f2 * value;
      P[r3 + j] += f3 * value;
    }
  }
  for (; i < k; i++) {
    const factor = alpha * x[i];
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

/** out = P·x; four rows in step, so that each entry of x is read once for the four and the four sums do not wait for each other. */
export function multiplySymmetric(
  out: Float64Array,
  P: Float64Array,
  stride: number,
  k: number,
  x: Float64Array,
): void {
  let i = 0;
  for (; i + 3 < k; i += 4) {
    const r0 = i * stride;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let j = 0; j < k; j++) {
      const value = x[j];
      s0 += P[r0 + j] * value;
      s1 += P[r1 + j] * value;
      s2 += P[r2 + j] * value;
      s3 += P[r3 + j] * value;
    }
    out[i] = s0;
    out[i + 1] = s1;
    out[i + 2] = s2;
    out[i + 3] = s3;
  }
  for (; i < k; i++) {
    const row = i * stride;
    let sum = 0;
    for (let j = 0; j < k; j++) sum += P[row + j] * x[j];
    out[i] = sum;
  }
}
