import type { Status } from './status.ts';

/** Residuals of the optimality conditions, relative to the scale of the problem; computed apart from the solver. */
export interface Certificate {
  readonly primalResidual: number;
  readonly dualResidual: number;
  readonly gap: number;
}

/**
 * A rule that binds. `price`: change of the objective per unit of its limit (the dual value).
 * `cost`: expected return per year lost at equal risk against the same problem without the rule; NaN where that problem,
 * to which the default budget or bounds return, has no portfolio of this risk.
 */
export interface BindingRule {
  readonly id: string;
  readonly side: 'min' | 'max';
  readonly price: number;
  readonly cost: number;
}

/** Why no portfolio obeys all rules: a set of which no member can be left out, and the least change that would help. */
export interface Conflict {
  readonly rules: readonly string[];
  /** rule id → by how much its limit must give: in weight, or in the unit of a weighted sum */
  readonly relax: Readonly<Record<string, number>>;
}

/** One portfolio: the answer of `optimise`. */
export interface Solution {
  readonly status: Status;
  readonly assets: readonly string[];
  readonly weights: Float64Array;
  readonly expectedReturn: number;
  readonly volatility: number;
  readonly sharpeRatio: number;
  readonly objectiveValue: number;
  readonly certificate: Certificate | null;
  readonly binding: readonly BindingRule[];
  readonly conflict: Conflict | null;
  /** Sentences about an answer that is not quite what was asked for, such as a ratio without meaning or without end. */
  readonly warnings?: readonly string[];
  readonly milliseconds: number;
}

/** The corner values of a frontier, from maximum return to minimum variance; between corners weights are linear in return. */
export interface FrontierCurve {
  /** λ in min ½wᵀΣw − λ·μᵀw, falling to 0; length c */
  readonly riskTolerance: Float64Array;
  readonly expectedReturn: Float64Array;
  readonly volatility: Float64Array;
}

/** The exact efficient frontier. */
export interface Frontier extends FrontierCurve {
  readonly status: Status;
  readonly assets: readonly string[];
  readonly exact: boolean;
  /** c×n, row-major */
  readonly weights: Float64Array;
  /** Named limits that bind somewhere, in the order of the columns of `prices`. */
  readonly limits: readonly { readonly id: string; readonly side: 'min' | 'max' }[];
  /** c×limits, row-major: multiplier of each limit at each corner (of ½wᵀΣw − λ·μᵀw); linear in λ between corners. */
  readonly prices: Float64Array;
  readonly events: readonly { readonly at: number; readonly asset: string; readonly enters: boolean }[];
  readonly certificate: Certificate | null;
  readonly conflict: Conflict | null;
  readonly milliseconds: number;
}

/** The frontier of the same problem without one rule: what the rule costs at any risk is the difference of the two curves. */
export interface RelaxedFrontier extends FrontierCurve {
  readonly id: string;
}
