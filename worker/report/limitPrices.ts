import type { Problem } from '../api/problem.ts';
import type { Model } from '../model/Model.ts';
import { ruleName } from '../model/Rows.ts';

/**
 * The multipliers of a point, gathered by named limit: one limit is one side of one rule. A bound that a rule sets for
 * several assets is one number, so its multiplier is their sum.
 * Sign: the derivative of ½wᵀSigma w − lambda·muᵀw in the limit; ≥ 0 for a min, ≤ 0 for a max.
 */
export interface NamedLimit {
  /** place of the rule among the constraints */
  readonly rule: number;
  readonly id: string;
  readonly side: 'min' | 'max';
}

/** All limits that could bind: two per rule, in the order of the rules. */
export function namedLimits(problem: Problem): NamedLimit[] {
  return problem.constraints.flatMap((constraint, rule) => {
    const id = ruleName(constraint, rule);
    return [
      { rule, id, side: 'min' as const },
      { rule, id, side: 'max' as const },
    ];
  });
}

/** out[2·rule] += multiplier of the rule's min, out[2·rule + 1] += of its max; `multipliers` as in Corners. */
export function gatherPrices(model: Model, multipliers: Float64Array, out: Float64Array): void {
  const { n, m } = model.programme;
  const add = (rule: number, multiplier: number): void => {
    if (rule >= 0 && multiplier !== 0) out[2 * rule + (multiplier > 0 ? 0 : 1)] += multiplier;
  };
  for (let i = 0; i < n; i++) add(multipliers[i] > 0 ? model.lowerRule[i] : model.upperRule[i], multipliers[i]);
  for (let r = 0; r < m; r++) add(model.rowRule[r], multipliers[n + r]);
}

/** Multipliers this small against the gradients are rounding noise, not prices. */
export const priceNoise = 1e-12;

/** The largest entry of the gradients that multipliers balance, for telling a price from noise. */
export function gradientScale({ programme }: Model, lambda: number): number {
  const { n, Sigma, mu } = programme;
  let scale = 0;
  for (let i = 0; i < n; i++) {
    const risk = lambda === Infinity ? 0 : Sigma[i * n + i];
    scale = Math.max(scale, risk, Math.abs(mu[i]) * (lambda === Infinity ? 1 : lambda));
  }
  return scale;
}
