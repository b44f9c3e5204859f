import { symmetricEigen } from '../linalg/symmetricEigen.ts';
import { choleskyFactor } from './choleskyFactor.ts';

/** Eigenvalues of the correlation below this are raised to it; a zero from duplicates or few rows is left as it is. */
const floor = 1e-8;
const roundingError = 1e-12;

export interface Repaired {
  readonly covariance: Float64Array;
  readonly repaired: boolean;
}

/**
 * Makes a covariance that was put together pair by pair valid: if its correlation matrix has a negative eigenvalue, the
 * eigenvalues are raised to a tiny floor and the matrix is scaled back to the given variances (Rebonato & Jäckel 2000,
 * spectral decomposition). A matrix that is valid already comes back as it is. n×n, row-major.
 */
export function nearestValid(covariance: Float64Array, n: number): Repaired {
  const deviation = Float64Array.from({ length: n }, (_, i) => Math.sqrt(covariance[i * n + i]));
  const correlation = toCorrelation(covariance, deviation);
  if (choleskyFactor(correlation, n, roundingError)) return { covariance, repaired: false };
  const { values, vectors } = symmetricEigen(correlation, n);
  if (values[0] >= -roundingError * n) return { covariance, repaired: false };
  const raised = rebuild(
    values.map((value) => Math.max(value, floor)),
    vectors,
    n,
  );
  const valid = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const scale = (deviation[i] * deviation[j]) / Math.sqrt(raised[i * n + i] * raised[j * n + j]);
      valid[i * n + j] = i === j ? covariance[i * n + i] : raised[i * n + j] * scale;
    }
  }
  return { covariance: valid, repaired: true };
}

/** Correlations; an asset that never moves is uncorrelated with all others. */
export function toCorrelation(covariance: Float64Array, deviation: Float64Array): Float64Array {
  const n = deviation.length;
  return covariance.map((value, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    if (i === j) return 1;
    const scale = deviation[i] * deviation[j];
    return scale === 0 ? 0 : value / scale;
  });
}

function rebuild(values: Float64Array, vectors: Float64Array, n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < n; k += 1) sum += values[k] * vectors[i * n + k] * vectors[j * n + k];
      matrix[i * n + j] = sum;
      matrix[j * n + i] = sum;
    }
  }
  return matrix;
}
