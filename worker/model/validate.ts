import type { Moments, Problem } from '../api/problem.ts';
import { type Check, finiteNumber, firstError, invalid, optionalNumber } from './checks.ts';
import { createRows, ruleName } from './Rows.ts';
import { validateRule } from './rules.ts';

/** The first thing wrong with a problem, or null: sizes, numbers, names, ids. Feasibility is no part of validity. */
export function validateProblem(problem: Problem): Check {
  const moments = validateMoments(problem.moments);
  if (moments !== null) return moments;
  const rows = createRows(problem.moments.assets);
  for (const [place, rule] of problem.constraints.entries()) {
    const error = validateRule(rule, `constraints[${place}]`, rows);
    if (error !== null) return error;
  }
  return firstError(
    uniqueIds(problem),
    validateObjective(problem.objective),
    optionalNumber('riskFreeRate', problem.riskFreeRate),
  );
}

function validateMoments({ assets, expectedReturns, covariance }: Moments): Check {
  const n = assets.length;
  if (n === 0) return invalid('moments.assets', 'at least one asset', assets);
  const twice = assets.findIndex((id, i) => assets.indexOf(id) !== i);
  if (twice >= 0) return invalid(`moments.assets[${twice}]`, 'each asset once', assets[twice]);
  if (expectedReturns.length !== n) {
    return invalid('moments.expectedReturns', `${n} numbers, one per asset`, expectedReturns.length);
  }
  if (covariance.length !== n * n) return invalid('moments.covariance', `${n}×${n} numbers`, covariance.length);
  for (let i = 0; i < n; i++) {
    const error = finiteNumber(`moments.expectedReturns[${i}]`, expectedReturns[i]) ?? validateRow(covariance, n, i);
    if (error !== null) return error;
  }
  return null;
}

/** Entries may differ from their mirror images by rounding only: 1e-9 of the two volatilities' product. */
function validateRow(covariance: Float64Array, n: number, i: number): Check {
  const own = covariance[i * n + i];
  if (!(own >= 0)) return invalid(`moments.covariance[${i}][${i}]`, 'a variance ≥ 0', own);
  for (let j = 0; j < n; j++) {
    const value = covariance[i * n + j];
    if (!Number.isFinite(value)) return invalid(`moments.covariance[${i}][${j}]`, 'a finite number', value);
    const scale = Math.sqrt(own * Math.abs(covariance[j * n + j]));
    const mirror = covariance[j * n + i];
    if (Math.abs(value - mirror) > 1e-9 * scale) {
      return invalid(
        `moments.covariance[${i}][${j}]`,
        `${mirror} as at [${j}][${i}]: a covariance is symmetric`,
        value,
      );
    }
    if (Math.abs(value) > scale * (1 + 1e-8)) {
      return invalid(`moments.covariance[${i}][${j}]`, `at most ${scale}, the product of the two volatilities`, value);
    }
  }
  return null;
}

function validateObjective(objective: Problem['objective']): Check {
  switch (objective.kind) {
    case 'min-risk':
      return optionalNumber('objective.targetReturn', objective.targetReturn);
    case 'max-return': {
      const limit = objective.riskLimit;
      if (limit !== undefined && !(limit >= 0)) return invalid('objective.riskLimit', 'a volatility ≥ 0', limit);
      return optionalNumber('objective.riskLimit', limit);
    }
    case 'max-ratio':
      return null;
    case 'max-utility': {
      const aversion = objective.riskAversion;
      if (!(aversion >= 0)) return invalid('objective.riskAversion', 'a number ≥ 0', aversion);
      return finiteNumber('objective.riskAversion', aversion);
    }
    default:
      return notCovered(objective);
  }
}

const notCovered = ({ kind }: { readonly kind: string }): Check => ({
  type: 'NotCovered',
  path: 'objective.kind',
  message: `objective.kind: the objective "${kind}" is not covered by this engine.`,
});

function uniqueIds({ constraints }: Problem): Check {
  const names = constraints.map(ruleName);
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  return twice < 0 ? null : invalid(`constraints[${twice}].id`, 'a name that no other rule has', names[twice]);
}
