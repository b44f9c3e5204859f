import { crossProducts } from './crossProducts.ts';
import { type Deviations, deviationsOf } from './deviations.ts';
import { pairCounts } from './observations.ts';
import type { Returns } from './Returns.ts';

/**
 * Sample covariance per period, n×n row-major, divisor T − 1. Each pair over the rows in which both have a return, with
 * the means of those rows; so different histories are used in full, and the whole may be slightly indefinite
 * (`nearestValid`). NaN for a pair with fewer than two common rows.
 */
export function sampleCovariance(returns: Returns): Float64Array {
  const deviations = deviationsOf(returns);
  return covarianceOf(deviations, pairCounts(deviations));
}

/** The same from deviations and pair counts that are at hand already. */
export function covarianceOf({ rows, n, x, mask }: Deviations, counts: Float64Array): Float64Array {
  const products = crossProducts(x, x, rows, n);
  if (mask === null) return products.map((product) => product / (rows - 1));
  const sums = crossProducts(x, mask, rows, n); // [i, j]: sum of asset i over the rows that it shares with j
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
