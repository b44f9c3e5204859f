import { isComplete } from './deviations.ts';
import { type PairMoments, pairMoments, pairSums } from './pairMoments.ts';
import type { Returns } from './Returns.ts';

/**
 * Sample covariance per period, n×n row-major, divisor T − 1. Each pair over the rows in which both have a return, with
 * the means of those rows; so different histories are used in full, and the whole may be slightly indefinite
 * (`nearestValid`). NaN for a pair with fewer than two common rows.
 */
export const sampleCovariance = (returns: Returns): Float64Array => covarianceOf(pairMoments(returns));

/** The same from moments that are at hand already. */
export function covarianceOf({ deviations, counts, products }: PairMoments): Float64Array {
  const { rows, n } = deviations;
  if (isComplete(deviations)) return products.map((product) => product / (rows - 1));
  const sums = pairSums(deviations);
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const at = i * n + j;
      const count = counts[at];
      const value = count < 2 ? NaN : (products[at] - (sums[at] * sums[j * n + i]) / count) / (count - 1);
      covariance[at] = value;
      covariance[j * n + i] = value;
    }
  }
  return covariance;
}
