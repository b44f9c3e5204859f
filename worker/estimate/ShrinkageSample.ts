import type { Deviations } from './deviations.ts';

/** What the targets need of the sample; matrices are n×n, row-major. */
export interface Sample {
  readonly deviations: Deviations;
  /** The matrix to be shrunk. */
  readonly covariance: Float64Array;
  /** Rows that a pair has in common, at least 1. */
  readonly counts: Float64Array;
  /** Mean of products of deviations over the rows of a pair (divisor T). */
  readonly moments: Float64Array;
  /** Asymptotic variance of √T × each entry of `moments`. */
  readonly variances: Float64Array;
}

/** A target, and the two sums whose ratio is the intensity: ∑ (π − ρ)/T over ‖S − F‖². */
export interface Target {
  readonly matrix: Float64Array;
  readonly error: number;
  readonly distance: number;
}
