import type { Frontier, Solution } from '../api/answer.ts';
import { conditionNumber } from '../estimate/conditionNumber.ts';
import type { Answer } from './Answer.ts';
import type { FileMoments } from './fileMoments.ts';

/** Answers in the words of the problem file. Key order is part of the format: the same question prints the same bytes. */
export function optimiseAnswer(solution: Solution): Answer {
  const { status, assets, weights, certificate, binding, conflict, warnings } = solution;
  if (conflict !== null) return { status, ...conflictAnswer(conflict) };
  if (weights.length === 0) return warnings === undefined ? { status } : { status, warnings };
  return {
    status,
    weights: Object.fromEntries(assets.map((id, i) => [id, weights[i]])),
    expectedReturn: solution.expectedReturn,
    volatility: solution.volatility,
    sharpeRatio: solution.sharpeRatio,
    objectiveValue: solution.objectiveValue,
    measure: { kind: 'variance', value: solution.volatility * solution.volatility },
    certificate,
    binding,
    ...(warnings === undefined ? {} : { warnings }),
  };
}

export function frontierAnswer(frontier: Frontier): Answer {
  const { status, assets, exact, riskTolerance, expectedReturn, volatility, weights, events, conflict } = frontier;
  if (conflict !== null) return { status, ...conflictAnswer(conflict) };
  const n = assets.length;
  const corners = Array.from(riskTolerance, (lambda, k) => ({
    riskTolerance: lambda,
    expectedReturn: expectedReturn[k],
    volatility: volatility[k],
    risk: volatility[k] * volatility[k],
    weights: [...weights.subarray(k * n, (k + 1) * n)],
  }));
  return { status, assets, exact, corners, events, certificate: frontier.certificate };
}

export function estimateAnswer({ moments, estimates }: FileMoments): Answer {
  const { assets, expectedReturns, covariance } = moments;
  const n = assets.length;
  const rowsOf = (matrix: Float64Array) => assets.map((_, i) => [...matrix.subarray(i * n, (i + 1) * n)]);
  return {
    assets,
    expectedReturns: [...expectedReturns],
    covariance: rowsOf(covariance),
    ...(estimates === null ? {} : { observations: rowsOf(estimates.observations) }),
    ...(estimates === null || estimates.intensity === null ? {} : { intensity: estimates.intensity }),
    condition: conditionNumber(covariance, n),
    warnings: estimates?.warnings ?? [],
  };
}

const conflictAnswer = ({ rules, relax }: NonNullable<Solution['conflict']>): Answer => ({
  conflict: rules,
  nearestFeasible: { relax },
});
