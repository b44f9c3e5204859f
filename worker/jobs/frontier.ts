import type { Frontier, FrontierCurve } from '../api/answer.ts';
import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import { type Result, succeed } from '../api/result.ts';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import { type Model, toModel } from '../model/Model.ts';
import { validateProblem } from '../model/validate.ts';
import { createCertifier, holds, worstOf } from '../report/certificate.ts';
import { findConflict } from '../report/conflict.ts';
import { holdingEvents } from '../report/holdingEvents.ts';
import { gatherPrices, gradientScale, namedLimits, priceNoise } from '../report/limitPrices.ts';
import { witnessOf } from '../report/witness.ts';
import type { Corners } from '../solver/corners.ts';
import { traceFrontier } from '../solver/frontier.ts';
import { cornerPoint, weightsAt } from '../solver/readOff.ts';
import { startClock } from './clock.ts';

/** The exact efficient frontier of a problem, from maximum return to minimum variance; its objective plays no part. */
export function frontier(problem: Problem): Result<Frontier, EngineError> {
  const elapsed = startClock();
  const error = validateProblem(problem);
  if (error !== null) return { ok: false, error };
  const model = toModel(problem);
  const traced = traceFrontier(model.programme);
  if (traced.status === 'not-convex') return { ok: false, error: notConvex };
  if (traced.status !== 'optimal') {
    const conflict = traced.status === 'infeasible' ? findConflict(problem) : null;
    return succeed({ ...emptyFrontier(problem), status: traced.status, conflict, milliseconds: elapsed() });
  }
  const { corners } = traced;
  const certificate = certifyCorners(problem, model, corners);
  return succeed({
    status: holds(certificate) ? 'optimal' : 'numerical-trouble',
    assets: problem.moments.assets,
    exact: true,
    ...toCurve(model, corners),
    weights: corners.weights.slice(0, corners.count * corners.n),
    ...toPrices(problem, model, corners),
    events: holdingEvents(corners, problem.moments.assets),
    certificate,
    conflict: null,
    milliseconds: elapsed(),
  });
}

/** What every job answers when the covariance cannot be one. */
export const notConvex: EngineError = {
  type: 'InvalidProblem',
  path: 'moments.covariance',
  message:
    'moments.covariance: expected a positive semidefinite matrix, found a mix of assets with a negative variance. ' +
    'Estimate it from complete rows or with shrinkage.',
};

/** The return, volatility and risk tolerance of every corner. */
export function toCurve({ programme }: Model, corners: Corners): FrontierCurve {
  const { n, count, lambda } = corners;
  const expectedReturn = new Float64Array(count);
  const volatility = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const w = weightsAt(corners, k);
    expectedReturn[k] = dot(programme.mu, w);
    volatility[k] = Math.sqrt(Math.max(0, quadraticForm(programme.Sigma, w, n)));
  }
  return { riskTolerance: lambda.slice(0, count), expectedReturn, volatility };
}

function certifyCorners(problem: Problem, model: Model, corners: Corners) {
  const certify = createCertifier(problem);
  const each = Array.from({ length: corners.count }, (_, k) => {
    const point = cornerPoint(corners, k);
    return certify(point.weights, witnessOf(model, point));
  });
  return worstOf(each);
}

/** The columns of the limits that bind somewhere. */
function toPrices(problem: Problem, model: Model, corners: Corners): Pick<Frontier, 'limits' | 'prices'> {
  const all = namedLimits(problem);
  const { n, m, count, lambda } = corners;
  const table = new Float64Array(count * all.length);
  const binds = new Set<number>();
  for (let k = 0; k < count; k++) {
    const row = table.subarray(k * all.length, (k + 1) * all.length);
    gatherPrices(model, corners.multipliers.subarray(k * (n + m), (k + 1) * (n + m)), row);
    const noise = priceNoise * gradientScale(model, lambda[k]);
    for (let c = 0; c < all.length; c++) if (Math.abs(row[c]) > noise) binds.add(c);
  }
  const columns = [...binds].sort((a, b) => a - b);
  return {
    limits: columns.map((c) => ({ id: all[c].id, side: all[c].side })),
    prices: Float64Array.from({ length: count * columns.length }, (_, at) => {
      const k = Math.floor(at / columns.length);
      return table[k * all.length + columns[at % columns.length]];
    }),
  };
}

function emptyFrontier({ moments }: Problem): Frontier {
  const none = (): Float64Array => new Float64Array(0);
  return {
    status: 'infeasible',
    assets: moments.assets,
    exact: true,
    riskTolerance: none(),
    expectedReturn: none(),
    volatility: none(),
    weights: none(),
    limits: [],
    prices: none(),
    events: [],
    certificate: null,
    conflict: null,
    milliseconds: 0,
  };
}
