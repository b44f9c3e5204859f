/**
 * A complete question to the engine, as the public problem file words it (see `worker/api/README.md`), with matrices flat.
 * Weights are fractions of portfolio value. Returns and covariances are in one unit of time, normally a year.
 */
export interface Problem {
  readonly moments: Moments;
  readonly objective: Objective;
  readonly constraints: readonly Constraint[];
  readonly riskFreeRate?: number;
}

export interface Moments {
  readonly assets: readonly string[];
  /** n, per year */
  readonly expectedReturns: Float64Array;
  /** n×n, row-major, symmetric, variance per year */
  readonly covariance: Float64Array;
}

export type Objective =
  | { readonly kind: 'min-risk'; readonly targetReturn?: number }
  | { readonly kind: 'max-return'; readonly riskLimit?: number }
  | { readonly kind: 'max-ratio' }
  | { readonly kind: 'max-utility'; readonly riskAversion: number };

interface Named {
  readonly id?: string;
}

/** Limits in weights. Without any `bounds`, each asset lies in 0…1; without a `budget`, the weights sum to 1. */
export type Constraint =
  | (Named & { readonly kind: 'budget'; readonly min: number; readonly max: number })
  | (Named & {
      readonly kind: 'bounds';
      readonly min?: number;
      readonly max?: number;
      readonly assets?: readonly string[];
    })
  | (Named & {
      readonly kind: 'group';
      readonly assets: readonly string[];
      readonly min?: number;
      readonly max?: number;
    })
  | (Named & {
      readonly kind: 'relative-group';
      readonly assets: readonly string[];
      readonly to: readonly string[];
      readonly max: number;
    })
  | (Named & {
      readonly kind: 'linear';
      readonly coefficients: Readonly<Record<string, number>>;
      readonly min?: number;
      readonly max?: number;
    })
  | (Named & {
      readonly kind: 'hold';
      readonly assets: readonly string[];
      readonly from: Readonly<Record<string, number>>;
    });
