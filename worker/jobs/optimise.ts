import type { Solution } from '../api/answer.ts';
import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import { type Result, succeed } from '../api/result.ts';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import { type Model, toModel } from '../model/Model.ts';
import { validateProblem } from '../model/validate.ts';
import { bindingRules, priceUnit } from '../report/binding.ts';
import { createCertifier, holds } from '../report/certificate.ts';
import { findConflict } from '../report/conflict.ts';
import { witnessOf } from '../report/witness.ts';
import { choose } from './choose.ts';
import { startClock } from './clock.ts';
import { notConvex } from './notConvex.ts';

/** The one portfolio that a problem asks for, with its proof, the rules that bind and what they cost. */
export function optimise(problem: Problem): Result<Solution, EngineError> {
  const elapsed = startClock();
  const error = validateProblem(problem);
  if (error !== null) return { ok: false, error };
  const model = toModel(problem);
  const choice = choose(problem, model);
  if (choice.status === 'not-convex') return { ok: false, error: notConvex };
  if (choice.status === 'infeasible') {
    const conflict = findConflict(problem, choice.demand);
    return succeed({ ...noSolution(problem, 'infeasible'), conflict, milliseconds: elapsed() });
  }
  if (choice.status === 'unbounded') {
    return succeed({ ...noSolution(problem, 'unbounded'), warnings: choice.warnings, milliseconds: elapsed() });
  }
  if (choice.status !== 'optimal') return succeed({ ...noSolution(problem, choice.status), milliseconds: elapsed() });
  const { point, warnings } = choice;
  const certificate = createCertifier(problem)(point.weights, witnessOf(model, point));
  return succeed({
    status: holds(certificate) ? 'optimal' : 'numerical-trouble',
    assets: problem.moments.assets,
    weights: point.weights,
    ...figures(problem, model, point.weights),
    certificate,
    binding: bindingRules(problem, model, point, priceUnit(problem, model, point)),
    conflict: null,
    ...(warnings.length > 0 ? { warnings } : {}),
    milliseconds: elapsed(),
  });
}

/** Return, volatility, ratio, and the objective in its own unit: the variance for `min-risk`. */
function figures(problem: Problem, { programme }: Model, weights: Float64Array) {
  const expectedReturn = dot(programme.mu, weights);
  const variance = Math.max(0, quadraticForm(programme.Sigma, weights, programme.n));
  const volatility = Math.sqrt(variance);
  const sharpeRatio = (expectedReturn - (problem.riskFreeRate ?? 0)) / volatility;
  const { objective } = problem;
  const objectiveValue = {
    'min-risk': variance,
    'max-return': expectedReturn,
    'max-ratio': sharpeRatio,
    'max-utility': objective.kind === 'max-utility' ? expectedReturn - (objective.riskAversion / 2) * variance : NaN,
  }[objective.kind];
  return { expectedReturn, volatility, sharpeRatio, objectiveValue };
}

function noSolution({ moments }: Problem, status: Solution['status']): Solution {
  return {
    status,
    assets: moments.assets,
    weights: new Float64Array(0),
    expectedReturn: NaN,
    volatility: NaN,
    sharpeRatio: NaN,
    objectiveValue: NaN,
    certificate: null,
    binding: [],
    conflict: null,
    milliseconds: 0,
  };
}
