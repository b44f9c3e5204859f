import { choleskyFactor } from './choleskyFactor.ts';

const stepsMax = 500;
const enough = 1e-10;

/**
 * Largest over smallest eigenvalue of a symmetric positive semidefinite n×n matrix, row-major; Infinity if it is
 * singular. Power iteration for the one, inverse iteration with the Cholesky factor for the other, so the answer is
 * good to a few digits where eigenvalues lie close together.
 */
export function conditionNumber(matrix: Float64Array, n: number): number {
  if (n === 0) return 1;
  const factor = choleskyFactor(matrix, n, 1e-15);
  if (factor === null) return Infinity;
  const largest = dominantEigenvalue(n, (x) => multiply(matrix, n, x));
  const smallest = 1 / dominantEigenvalue(n, (x) => solve(factor, n, x));
  return largest / smallest;
}

function dominantEigenvalue(n: number, apply: (x: Float64Array) => Float64Array): number {
  // a start that is orthogonal to no eigenvector one is likely to meet
  let x: Float64Array = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919) % 101) / 101);
  let eigenvalue = 0;
  for (let step = 0; step < stepsMax; step += 1) {
    const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
    const unit = x.map((value) => value / length);
    x = apply(unit);
    const next = x.reduce((sum, value, i) => sum + value * unit[i], 0);
    if (Math.abs(next - eigenvalue) <= enough * Math.abs(next)) return next;
    eigenvalue = next;
  }
  return eigenvalue;
}

function multiply(matrix: Float64Array, n: number, x: Float64Array): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += matrix[i * n + j] * x[j];
    product[i] = sum;
  }
  return product;
}

/** x with L·Lᵀ·x = b. */
function solve(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice();
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) x[i] -= factor[i * n + j] * x[j];
    x[i] /= factor[i * n + i];
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    x[i] /= factor[i * n + i];
    for (let j = 0; j < i; j += 1) x[j] -= factor[i * n + j] * x[i];
  }
  return x;
}
