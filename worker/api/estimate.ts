import type { Moments } from './problem.ts';

export type ExpectedReturnsKind =
  | { readonly kind: 'mean' }
  | { readonly kind: 'compounded' }
  | { readonly kind: 'exponential'; readonly span: number }
  | { readonly kind: 'market-implied'; readonly riskAversion: number };

export type CovarianceKind =
  | { readonly kind: 'sample' }
  | { readonly kind: 'exponential'; readonly span: number }
  | { readonly kind: 'ledoit-wolf'; readonly target: 'identity' | 'constant-correlation' | 'single-factor' };

/** What to estimate from the market pack in use. Daily prices; the answer is per year (252 trading days). */
export interface EstimateRequest {
  readonly assets: readonly string[];
  readonly expectedReturns: ExpectedReturnsKind;
  readonly covariance: CovarianceKind;
  /** First day to use, ISO; everything that there is when absent. */
  readonly from?: string;
}

export interface Estimates {
  readonly moments: Moments;
  /** n×n, row-major: days on which both assets of a pair have a return */
  readonly observations: Float64Array;
  readonly intensity: number | null;
  /** Largest over smallest eigenvalue of the covariance. */
  readonly condition: number;
  /** Sentences for the reader: short histories, duplicates. */
  readonly warnings: readonly string[];
}
