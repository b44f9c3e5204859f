import { crossProducts } from './crossProducts.ts';
import { constantCorrelationTarget, identityTarget } from './ledoitWolfTargets.ts';
import type { PairMoments } from './pairMoments.ts';
import { populationCovariance } from './populationCovariance.ts';
import type { Sample, Target } from './ShrinkageSample.ts';
import { singleFactorTarget } from './singleFactorTarget.ts';

export type ShrinkageTarget = 'identity' | 'constant-correlation' | 'single-factor';

export interface Shrunk {
  readonly covariance: Float64Array;
  /** Share of the target in the mixture, 0…1. */
  readonly intensity: number;
}

/**
 * Ledoit–Wolf shrinkage of a sample covariance with the divisor that the target's paper has: T for identity and single
 * factor, T − 1 for constant correlation (and so in scikit-learn and PyPortfolioOpt). `sample` has divisor T − 1.
 */
export function shrinkSample(moments: PairMoments, sample: Float64Array, target: ShrinkageTarget): Shrunk {
  const covariance = target === 'constant-correlation' ? sample : populationCovariance(sample, moments.counts);
  return ledoitWolf(moments, covariance, target);
}

/**
 * Ledoit–Wolf shrinkage of `covariance` towards a target: δF + (1 − δ)S with the δ that is best in expected squared
 * distance (Ledoit & Wolf 2004, JMVA 88: identity; 2004, JPM 30: constant correlation; 2003, JEF 10: single factor).
 *
 * The moments behind δ are taken pair by pair over common rows, each pair with its own number of rows; with complete
 * returns this is the published estimator. `covariance` is per period, n×n; the answer has the same unit.
 */
export function ledoitWolf(given: PairMoments, covariance: Float64Array, target: ShrinkageTarget): Shrunk {
  const sample = sampleOf(given, covariance);
  const { matrix, error, distance } = targets[target](sample);
  const intensity = distance === 0 ? 1 : Math.max(0, Math.min(1, error / distance));
  return { covariance: covariance.map((s, at) => intensity * matrix[at] + (1 - intensity) * s), intensity };
}

const targets: Readonly<Record<ShrinkageTarget, (sample: Sample) => Target>> = {
  identity: identityTarget,
  'constant-correlation': constantCorrelationTarget,
  'single-factor': singleFactorTarget,
};

function sampleOf({ deviations, counts, products }: PairMoments, covariance: Float64Array): Sample {
  const { rows, n, x } = deviations;
  const squares = x.map((value) => value * value);
  const divisors = counts.map((count) => Math.max(1, count)); // a pair without common rows has sums of zero
  const moments = products.map((sum, at) => sum / divisors[at]);
  const variances = crossProducts(squares, squares, rows, n).map(
    (sum, at) => sum / divisors[at] - 2 * moments[at] * covariance[at] + covariance[at] * covariance[at],
  );
  return { deviations, covariance, counts: divisors, moments, variances };
}
