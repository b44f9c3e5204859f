/**
 * Lower factor L of a symmetric positive definite n×n matrix, A = L·Lᵀ, row-major; null if a pivot falls to
 * `tolerance` × its diagonal entry or below: then A is singular or indefinite as far as rounding can tell.
 */
export function choleskyFactor(matrix: Float64Array, n: number, tolerance: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j];
      for (let k = 0, p = i * n, q = j * n; k < j; k += 1) sum -= factor[p + k] * factor[q + k];
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j];
      else if (sum > tolerance * matrix[i * n + i]) factor[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return factor;
}
