import { crossProducts } from './crossProducts.ts';
import { type Deviations, deviationsOf } from './deviations.ts';
import type { Returns } from './Returns.ts';

/** What covariance and shrinkage both start from; matrices are n×n, row-major. */
export interface PairMoments {
  readonly deviations: Deviations;
  /** Rows in which both assets of a pair have a return; on the diagonal the asset's own count. */
  readonly counts: Float64Array;
  /** Sum of products of deviations over the rows of a pair. */
  readonly products: Float64Array;
}

export function pairMoments(returns: Returns): PairMoments {
  const deviations = deviationsOf(returns);
  const { rows, n, x } = deviations;
  return { deviations, counts: pairCounts(deviations), products: crossProducts(x, x, rows, n) };
}

function pairCounts({ rows, n, first, end, mask }: Deviations): Float64Array {
  if (mask !== null) return crossProducts(mask, mask, rows, n);
  const counts = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      counts[i * n + j] = Math.max(0, Math.min(end[i], end[j]) - Math.max(first[i], first[j]));
    }
  }
  return counts;
}

/** [i, j]: sum of the deviations of asset i over the rows that it shares with asset j. */
export function pairSums({ rows, n, x, first, end, mask }: Deviations): Float64Array {
  if (mask !== null) return crossProducts(x, mask, rows, n);
  const sums = new Float64Array(n * n);
  const running = new Float64Array(rows + 1);
  for (let i = 0; i < n; i += 1) {
    for (let t = 0; t < rows; t += 1) running[t + 1] = running[t] + x[i * rows + t];
    for (let j = 0; j < n; j += 1) {
      const start = Math.max(first[i], first[j]);
      sums[i * n + j] = running[Math.max(start, Math.min(end[i], end[j]))] - running[start];
    }
  }
  return sums;
}
