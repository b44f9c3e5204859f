import type { Frontier } from '../api/answer.ts';
import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import { type Result, succeed } from '../api/result.ts';
import { toModel } from '../model/Model.ts';
import { validateProblem } from '../model/validate.ts';
import { findConflict } from '../report/conflict.ts';
import { traceFrontier } from '../solver/frontier.ts';
import { startClock } from './clock.ts';
import { describeFrontier } from './describeFrontier.ts';
import { notConvex } from './notConvex.ts';

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
  return succeed({ ...describeFrontier(problem, model, traced.corners), milliseconds: elapsed() });
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
