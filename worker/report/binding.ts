import type { BindingRule } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import { type Model, toModel } from '../model/Model.ts';
import { traceFrontier } from '../solver/frontier.ts';
import { atVolatility, type Point } from '../solver/readOff.ts';
import { gatherPrices, gradientScale, namedLimits, priceNoise } from './limitPrices.ts';

/**
 * The rules that bind at an answer, with their two prices.
 *
 * `price` is the derivative of the objective in the limit. The multipliers y belong to f = ½wᵀSigma w − lambda·muᵀw, whose
 * derivative in a limit is y; `unit` carries it over to the objective of the problem (see `priceUnit`).
 * `cost` is the expected return that the same problem without the rule reaches at equal volatility, minus this one's.
 */
export function bindingRules(problem: Problem, model: Model, point: Point, unit: number): BindingRule[] {
  const limits = namedLimits(problem);
  const prices = new Float64Array(limits.length);
  gatherPrices(model, point.multipliers, prices);
  const noise = priceNoise * gradientScale(model, point.lambda);
  return limits.flatMap(({ rule, id, side }, c) => {
    if (Math.abs(prices[c]) <= noise) return [];
    const price = prices[c] * unit * limitScale(problem, rule, point.weights);
    return [{ id, side, price, cost: returnLost(problem, model, point.weights, rule) }];
  });
}

/**
 * What one unit of f is in the objective:
 *   min-risk, objective wᵀSigma w = 2f + 2·lambda·muᵀw at a given return: 2;
 *   max-return at a given risk: −1/lambda (−1 where risk plays no part);   max-utility with aversion 1/lambda: −1/lambda;
 *   max-ratio, by the envelope theorem at lambda = v/(r − riskFree): −1/(lambda·√v); where nothing beats the risk-free rate
 *   the answer is that of the greatest return, and the price is in return: −1.
 */
export function priceUnit(problem: Problem, model: Model, { lambda, weights }: Point): number {
  const perReturn = lambda === Infinity ? -1 : -1 / lambda;
  switch (problem.objective.kind) {
    case 'min-risk':
      return 2;
    case 'max-return':
    case 'max-utility':
      return perReturn;
    case 'max-ratio':
      if (lambda === Infinity) return perReturn;
      return perReturn / Math.sqrt(quadraticForm(model.programme.Sigma, weights, model.programme.n));
  }
}

/** A relative limit multiplies the weight of another group: its row moves by that weight per unit. */
function limitScale({ constraints, moments }: Problem, place: number, weights: Float64Array): number {
  const rule = constraints[place];
  if (rule.kind !== 'relative-group') return 1;
  const to = new Set(rule.to);
  return moments.assets.reduce((sum, id, i) => sum + (to.has(id) ? weights[i] : 0), 0);
}

/**
 * Traces the problem without the rule down to the volatility of the answer. NaN when that problem has no portfolio as calm:
 * without a rule its default stands, which can be the tighter one.
 */
function returnLost(problem: Problem, model: Model, weights: Float64Array, rule: number): number {
  const { mu, Sigma, n } = model.programme;
  const volatility = Math.sqrt(quadraticForm(Sigma, weights, n));
  const { programme } = toModel(problem, (place) => place !== rule);
  const allowed = volatility * volatility;
  const traced = traceFrontier(programme, (_, w) => quadraticForm(Sigma, w, n) <= allowed);
  if (traced.status !== 'optimal') return NaN;
  const { point, beyond } = atVolatility(traced.corners, programme, volatility);
  if (beyond === 'below') return NaN;
  return dot(mu, point.weights) - dot(mu, weights);
}
