/**
 * Inverse of a general square matrix by Gauss–Jordan elimination with partial pivoting, in place.
 * Reference: Golub & Van Loan, Matrix Computations, 4th ed., §3.4.
 *
 * `matrix` is k×k, row-major, each row `stride` places long. Answers false, leaving the buffer in pieces,
 * when a pivot is below 1e-14 of the largest entry: singular to working precision.
 */
export function invert(matrix: Float64Array, stride: number, k: number): boolean {
  const swaps = new Int32Array(k);
  const smallest = 1e-14 * largestEntry(matrix, stride, k);
  for (let p = 0; p < k; p++) {
    const chosen = pivotRow(matrix, stride, k, p);
    swaps[p] = chosen;
    if (chosen !== p) swapRows(matrix, stride, k, chosen, p);
    if (!(Math.abs(matrix[p * stride + p]) > smallest)) return false;
    eliminate(matrix, stride, k, p);
  }
  // The row exchanges of the matrix are column exchanges of its inverse, in reverse.
  for (let p = k - 1; p >= 0; p--) if (swaps[p] !== p) swapColumns(matrix, stride, k, swaps[p], p);
  return true;
}

function eliminate(matrix: Float64Array, stride: number, k: number, p: number): void {
  const pivot = p * stride;
  const inverse = 1 / matrix[pivot + p];
  matrix[pivot + p] = 1;
  for (let j = 0; j < k; j++) matrix[pivot + j] *= inverse;
  for (let i = 0; i < k; i++) {
    if (i === p) continue;
    const row = i * stride;
    const factor = matrix[row + p];
    if (factor === 0) continue;
    matrix[row + p] = 0;
    for (let j = 0; j < k; j++) matrix[row + j] -= factor * matrix[pivot + j];
  }
}

function pivotRow(matrix: Float64Array, stride: number, k: number, p: number): number {
  let best = p;
  for (let i = p + 1; i < k; i++) {
    if (Math.abs(matrix[i * stride + p]) > Math.abs(matrix[best * stride + p])) best = i;
  }
  return best;
}

function largestEntry(matrix: Float64Array, stride: number, k: number): number {
  let largest = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) largest = Math.max(largest, Math.abs(matrix[i * stride + j]));
  }
  return largest;
}

function swapRows(matrix: Float64Array, stride: number, k: number, a: number, b: number): void {
  for (let j = 0; j < k; j++) {
    const kept = matrix[a * stride + j];
    matrix[a * stride + j] = matrix[b * stride + j];
    matrix[b * stride + j] = kept;
  }
}

function swapColumns(matrix: Float64Array, stride: number, k: number, a: number, b: number): void {
  for (let i = 0; i < k; i++) {
    const kept = matrix[i * stride + a];
    matrix[i * stride + a] = matrix[i * stride + b];
    matrix[i * stride + b] = kept;
  }
}
