import type { RelaxedFrontier } from '../api/answer.ts';
import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import { type Result, succeed } from '../api/result.ts';
import { invalid } from '../model/checks.ts';
import { toModel } from '../model/Model.ts';
import { ruleName } from '../model/Rows.ts';
import { validateProblem } from '../model/validate.ts';
import { toCurve } from '../report/curve.ts';
import { traceFrontier } from '../solver/frontier.ts';
import { notConvex } from './notConvex.ts';

/**
 * The frontiers of the problem without each of the named rules, one at a time. A rule whose absence leaves no portfolio
 * (the defaults take its place) has empty curves.
 */
export function relaxed(problem: Problem, ids: readonly string[]): Result<readonly RelaxedFrontier[], EngineError> {
  const error = validateProblem(problem);
  if (error !== null) return { ok: false, error };
  const names = problem.constraints.map(ruleName);
  const curves: RelaxedFrontier[] = [];
  for (const [i, id] of ids.entries()) {
    const place = names.indexOf(id);
    if (place < 0) return { ok: false, error: invalid(`ids[${i}]`, 'the name of a rule of the problem', id) };
    const model = toModel(problem, (other) => other !== place);
    const traced = traceFrontier(model.programme);
    if (traced.status === 'not-convex') return { ok: false, error: notConvex };
    curves.push({ id, ...(traced.status === 'optimal' ? toCurve(model, traced.corners) : emptyCurve()) });
  }
  return succeed(curves);
}

const emptyCurve = () => ({
  riskTolerance: new Float64Array(0),
  expectedReturn: new Float64Array(0),
  volatility: new Float64Array(0),
});
