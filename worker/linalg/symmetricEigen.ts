import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A = V·diag(values)·Vᵀ, values ascending; column k of `vectors` (n×n, row-major) belongs to value k. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Eigenvalues and eigenvectors of a symmetric n×n row-major matrix (Householder and implicit QL, by ml-matrix). */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const input = Matrix.from1DArray(n, n, matrix);
  const decomposition = new EigenvalueDecomposition(input, { assumeSymmetric: true });
  return {
    values: Float64Array.from(decomposition.realEigenvalues),
    vectors: Float64Array.from(decomposition.eigenvectorMatrix.to1DArray()),
  };
}
