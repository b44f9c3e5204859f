import type { Certificate } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import { boundsOf, type Limit, limitsOf } from './limits.ts';

/**
 * Problem: prove that w is optimal, from the problem and the answer alone.
 *
 * The witness is a multiplier per limit. With weight a on risk and b on return (1 and lambda; 0 and 1 where risk plays no
 * part), w minimises ½a·wᵀSigma w − b·muᵀw under the rules if and only if
 *   a·Sigma w − b·mu = Σ y_r·row_r + z,  every limit holds,  a multiplier acts only where its limit binds and pushes inwards.
 * Reference: Boyd & Vandenberghe, Convex Optimization (2004), §5.5.3.
 * Guarantees: reads the rules from the problem itself and shares no code with the solver or the model; all residuals are
 * relative: to the largest variance or pull of return, to the size of the limit.
 */
export interface Witness {
  readonly lambda: number;
  /** n: multiplier of each weight's bounds, ≥ 0 pushing up from the lower one, ≤ 0 down from the upper */
  readonly bounds: Float64Array;
  /** place of the rule (−1: default budget) → multiplier of its row */
  readonly rules: ReadonlyMap<number, number>;
}

/** Residuals above it prove nothing. Answers stay below 1e-12; a pair of weights moved by 1e-6 stays above. */
export const certificateTolerance = 1e-9;

export const holds = (c: Certificate): boolean =>
  c.primalResidual <= certificateTolerance && c.dualResidual <= certificateTolerance && c.gap <= certificateTolerance;

/** Proves or disproves answers to one problem. */
export type Certify = (weights: Float64Array, witness: Witness) => Certificate;

export function createCertifier(problem: Problem): Certify {
  const bounds = boundsOf(problem);
  const limits = limitsOf(problem);
  return (weights, witness) => {
    const { gradient, scale } = gradientOf(problem, weights, witness.lambda);
    const tally = { primalResidual: 0, dualResidual: 0, gap: 0 };
    for (let i = 0; i < gradient.length; i++) {
      gradient[i] -= witness.bounds[i];
      weigh(tally, weights[i], bounds.lower[i], bounds.upper[i], witness.bounds[i] / scale);
    }
    for (const limit of limits) weighLimit(tally, limit, weights, witness.rules.get(limit.rule) ?? 0, gradient, scale);
    for (let i = 0; i < gradient.length; i++) {
      tally.dualResidual = worse(tally.dualResidual, Math.abs(gradient[i]) / scale);
    }
    return tally;
  };
}

/** The worst of several certificates, residual by residual. */
export function worstOf(certificates: Iterable<Certificate>): Certificate {
  const worst = { primalResidual: 0, dualResidual: 0, gap: 0 };
  for (const each of certificates) {
    worst.primalResidual = worse(worst.primalResidual, each.primalResidual);
    worst.dualResidual = worse(worst.dualResidual, each.dualResidual);
    worst.gap = worse(worst.gap, each.gap);
  }
  return worst;
}

interface Tally {
  primalResidual: number;
  dualResidual: number;
  gap: number;
}

/** Takes the limit on a sum into account and takes its multiplier's share out of the gradient. */
function weighLimit(
  tally: Tally,
  { coefficients, min, max, size }: Limit,
  weights: Float64Array,
  y: number,
  gradient: Float64Array,
  scale: number,
): void {
  let activity = 0;
  for (let i = 0; i < coefficients.length; i++) activity += coefficients[i] * weights[i];
  if (size > 0) weigh(tally, activity / size, min / size, max / size, (y * size) / scale);
  else tally.primalResidual = worse(tally.primalResidual, Math.max(0, min, -max));
  if (y === 0) return;
  for (let i = 0; i < coefficients.length; i++) gradient[i] -= y * coefficients[i];
}

/**
 * a·Sigma w − b·mu, and the size of its terms: the largest variance and pull. (Not of the gradient itself, which vanishes
 * with the risk.)
 */
function gradientOf({ moments }: Problem, weights: Float64Array, lambda: number) {
  const n = moments.assets.length;
  const onRisk = lambda === Infinity ? 0 : 1;
  const onReturn = lambda === Infinity ? 1 : lambda;
  const gradient = new Float64Array(n);
  let scale = 0;
  for (let i = 0; i < n; i++) {
    scale = Math.max(scale, onRisk * moments.covariance[i * n + i]);
    const w = onRisk * weights[i];
    if (w === 0) continue;
    for (let j = 0; j < n; j++) gradient[j] += moments.covariance[i * n + j] * w;
  }
  for (let j = 0; j < n; j++) {
    const pull = onReturn * moments.expectedReturns[j];
    scale = Math.max(scale, Math.abs(pull));
    gradient[j] -= pull;
  }
  return { gradient, scale: scale > 0 ? scale : 1 };
}

/** Takes one limit into account: how far it is broken, and how far its multiplier acts where it does not bind. */
function weigh(tally: Tally, value: number, min: number, max: number, y: number): void {
  const size = 1 + Math.abs(value);
  tally.primalResidual = worse(tally.primalResidual, Math.max(0, min - value, value - max) / size);
  if (y === 0) return;
  const slack = min === max ? 0 : Math.abs(y > 0 ? value - min : max - value) / size;
  tally.gap = worse(tally.gap, slack === Infinity ? Math.abs(y) : Math.abs(y) * slack);
}

/** The larger, where NaN is the largest of all. */
const worse = (a: number, b: number): number => (a >= b || Number.isNaN(a) ? a : b);
