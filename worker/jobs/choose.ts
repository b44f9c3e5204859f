import type { Problem } from '../api/problem.ts';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import type { Model } from '../model/Model.ts';
import type { Demand } from '../report/conflict.ts';
import { type Enough, type Frontier, traceFrontier } from '../solver/frontier.ts';
import type { Programme } from '../solver/programme.ts';
import {
  atGreatestRatio,
  atLambda,
  atReturn,
  atVolatility,
  greatestReturn,
  leastVariance,
  type Point,
  weightsAt,
} from '../solver/readOff.ts';

/**
 * The point of the frontier that an objective asks for. The frontier is traced from maximum return only as far down as the
 * objective needs; every objective is read off it in closed form.
 */
export type Choice =
  | { readonly status: 'optimal'; readonly point: Point; readonly warnings: readonly string[] }
  | { readonly status: 'infeasible'; readonly demand?: Demand }
  | { readonly status: 'unbounded'; readonly warnings: readonly string[] }
  | { readonly status: 'numerical-trouble' | 'not-convex' };

export function choose(problem: Problem, model: Model): Choice {
  const traced = traceFrontier(model.programme, enoughFor(problem, model));
  if (traced.status !== 'optimal') return { status: traced.status };
  return read(problem, model, traced);
}

/** When the trace has passed the point that the objective asks for. */
function enoughFor({ objective, riskFreeRate = 0 }: Problem, { programme }: Model): Enough | undefined {
  const { mu, Sigma, n } = programme;
  switch (objective.kind) {
    case 'min-risk': {
      const target = objective.targetReturn;
      return target === undefined ? undefined : (_, w) => dot(mu, w) <= target;
    }
    case 'max-return': {
      const limit = objective.riskLimit ?? Infinity;
      return (_, w) => quadraticForm(Sigma, w, n) <= limit * limit;
    }
    case 'max-utility':
      return (lambda) => lambda * objective.riskAversion <= 1;
    case 'max-ratio':
      return (lambda, w) => {
        const gain = dot(mu, w) - riskFreeRate;
        return gain <= 0 || quadraticForm(Sigma, w, n) >= lambda * gain * (1 + 1e-9);
      };
  }
}

type Traced = Extract<Frontier, { status: 'optimal' }>;

function read(problem: Problem, model: Model, { corners }: Traced): Choice {
  const { objective } = problem;
  const found = (point: Point, ...warnings: string[]): Choice => ({ status: 'optimal', point, warnings });
  switch (objective.kind) {
    case 'min-risk': {
      if (objective.targetReturn === undefined) return found(leastVariance(corners));
      const { point, beyond } = atReturn(corners, model.programme, objective.targetReturn);
      if (beyond !== 'above') return found(point);
      return { status: 'infeasible', demand: { name: 'targetReturn', value: objective.targetReturn } };
    }
    case 'max-return': {
      if (objective.riskLimit === undefined) return found(greatestReturn(corners));
      const { point, beyond } = atVolatility(corners, model.programme, objective.riskLimit);
      if (beyond !== 'below') return found(point);
      return { status: 'infeasible', demand: { name: 'riskLimit', value: objective.riskLimit } };
    }
    case 'max-utility':
      return found(atLambda(corners, 1 / objective.riskAversion));
    case 'max-ratio':
      return readRatio(problem, model, { status: 'optimal', corners });
  }
}

function readRatio({ riskFreeRate = 0 }: Problem, { programme }: Model, { corners }: Traced): Choice {
  const richest = weightsAt(corners, 0);
  if (!beats(programme, richest, riskFreeRate)) {
    const most = dot(programme.mu, richest);
    const warning =
      `No portfolio under these rules is expected to return more than the risk-free rate of ${riskFreeRate}: ` +
      `the most is ${most}. A greatest ratio has no meaning then; this is the portfolio of the greatest expected return.`;
    return { status: 'optimal', point: greatestReturn(corners), warnings: [warning] };
  }
  const point = atGreatestRatio(corners, programme, riskFreeRate);
  if (isRiskless(programme, point.weights) && beats(programme, point.weights, riskFreeRate)) {
    const warning =
      `A portfolio without any risk is expected to return ${dot(programme.mu, point.weights)}, more than the risk-free ` +
      `rate of ${riskFreeRate}: the ratio grows without end towards it, and no portfolio has the greatest one.`;
    return { status: 'unbounded', warnings: [warning] };
  }
  return { status: 'optimal', point, warnings: [] };
}

/** Variances of the terms that cancel to less than this share are zero but for rounding: duplicates, T < n, hedges. */
const cancelled = 1e-13;
/** Rounding noise of a weight, relative to its bounds. */
const weightNoise = 1e-14;

/** Whether the variance of w is zero as far as rounding can tell. */
function isRiskless({ n, Sigma, l, u }: Programme, w: Float64Array): boolean {
  let size = 0;
  let noise = 0;
  for (let i = 0; i < n; i++) {
    const volatility = Math.sqrt(Sigma[i * n + i]);
    size += Math.abs(w[i]) * volatility;
    noise += weightNoise * Math.max(Math.abs(l[i]), Math.abs(u[i])) * volatility;
  }
  return quadraticForm(Sigma, w, n) <= cancelled * size * size + noise * noise;
}

/** Whether w returns more than the rate, rounding aside. */
function beats({ mu, l, u }: Programme, w: Float64Array, rate: number): boolean {
  let noise = 1e-12 * Math.abs(rate);
  for (let i = 0; i < mu.length; i++) {
    const weight = 1e-12 * Math.abs(w[i]) + weightNoise * Math.max(Math.abs(l[i]), Math.abs(u[i]));
    noise += Math.abs(mu[i]) * weight;
  }
  return dot(mu, w) > rate + noise;
}
