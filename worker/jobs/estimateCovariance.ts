import type { CovarianceKind } from '../api/estimate.ts';
import { isComplete } from '../estimate/deviations.ts';
import { exponentialCovariance } from '../estimate/exponentialCovariance.ts';
import { shrinkSample } from '../estimate/ledoitWolf.ts';
import { nearestValid } from '../estimate/nearestValid.ts';
import { pairMoments } from '../estimate/pairMoments.ts';
import type { Returns } from '../estimate/Returns.ts';
import { covarianceOf } from '../estimate/sampleCovariance.ts';

const tradingDaysPerYear = 252;

/** A covariance per year, and how it came about; matrices are n×n, row-major. */
export interface CovarianceEstimate {
  readonly covariance: Float64Array;
  /** Days that each pair has in common. */
  readonly counts: Float64Array;
  readonly intensity: number | null;
  /** True if pairs with different histories contradicted each other and the nearest valid matrix was taken. */
  readonly repaired: boolean;
}

/** Estimates a covariance from daily returns. A pair without two common days counts as uncorrelated. */
export function estimateCovariance(returns: Returns, kind: CovarianceKind): CovarianceEstimate {
  const n = returns.assets.length;
  const moments = pairMoments(returns);
  const complete = isComplete(moments.deviations);
  const daily = kind.kind === 'exponential' ? exponentialCovariance(returns, kind.span) : covarianceOf(moments);
  const known = complete ? daily : daily.map((value) => (Number.isNaN(value) ? 0 : value));
  // made of complete rows a covariance is valid as it is; made of pairs it has to be looked at
  const valid = complete ? { covariance: known, repaired: false } : nearestValid(known, n);
  const { covariance, intensity } =
    kind.kind === 'ledoit-wolf' && n > 1
      ? shrinkSample(moments, valid.covariance, kind.target)
      : { covariance: valid.covariance, intensity: null };
  return {
    covariance: covariance.map((value) => value * tradingDaysPerYear),
    counts: moments.counts,
    intensity,
    repaired: valid.repaired,
  };
}
