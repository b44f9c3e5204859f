/** Values of linear and quadratic forms at vectors with many zeros. */

/** xᵀ S x for a symmetric S, n×n, row-major; rows and columns where x is zero are passed over. */
export function quadraticForm(S: Float64Array, x: ArrayLike<number>, n: number): number {
  return bilinearForm(S, x, x, n);
}

/** xᵀ S y for a symmetric S, n×n, row-major. */
export function bilinearForm(S: Float64Array, x: ArrayLike<number>, y: ArrayLike<number>, n: number): number {
  const held = new Int32Array(n);
  let count = 0;
  for (let j = 0; j < n; j++) if (y[j] !== 0) held[count++] = j;
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (x[i] === 0) continue;
    let row = 0;
    for (let h = 0; h < count; h++) row += S[i * n + held[h]] * y[held[h]];
    total += x[i] * row;
  }
  return total;
}

/** aᵀx */
export function dot(a: ArrayLike<number>, x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * x[i];
  return sum;
}
