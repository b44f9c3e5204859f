import loadHighs from 'highs';
import type { Solution } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import { type Polytope, polytopeOf, toLpText, worstViolation } from './polytope.ts';

/**
 * Is this answer the best of all allowed portfolios? An answer is optimal if and only if no allowed portfolio lies in a
 * direction that improves it: max over s of gᵀ(s − w) = 0, g the gradient of what is maximised (the Frank–Wolfe gap).
 * The maximum over the polytope is found by HiGHS, an independent solver; shares no code with solver/ or report/.
 * Reference: Jaggi, "Revisiting Frank–Wolfe", ICML 2013, §2.
 */
export type AssertOptimal = (problem: Problem, solution: Solution) => void;

/** HiGHS itself answers to 1e-7 of its scale. */
const gapAllowed = 1e-6;
const violationAllowed = 1e-9;

export async function createAssertOptimal(): Promise<AssertOptimal> {
  const highs = await loadHighs();
  const greatest = (polytope: Polytope, gain: readonly number[]): number => {
    const solved = highs.solve(toLpText(polytope, gain));
    if (solved.Status !== 'Optimal') throw new Error(`HiGHS finds the polytope ${solved.Status}`);
    return solved.ObjectiveValue;
  };
  return (problem, solution) => {
    if (solution.status !== 'optimal') throw new Error(`Expected an optimal answer, found ${solution.status}.`);
    const { weights } = solution;
    const polytope = polytopeOf(problem);
    const violation = worstViolation(polytope, weights);
    if (!(violation <= violationAllowed)) throw new Error(`A rule is broken by ${violation}.`);
    const { gradient, within, size } = ascent(problem, solution, polytope);
    // Against the size of its terms: at a portfolio without risk the gradient itself is rounding noise.
    const scale = Math.max(...gradient.map(Math.abs), size) || 1;
    const scaled = gradient.map((g) => g / scale);
    const here = scaled.reduce((sum, g, i) => sum + g * weights[i], 0);
    const gap = greatest(within, scaled) - here;
    if (!(gap <= gapAllowed)) throw new Error(`Another portfolio is better: the gap is ${gap}.`);
  };
}

/** What the answer maximises to first order, and over which portfolios. */
function ascent({ moments, objective, riskFreeRate = 0 }: Problem, solution: Solution, polytope: Polytope) {
  const mu = [...moments.expectedReturns];
  const n = mu.length;
  const largestVariance = Math.max(...mu.map((_, i) => moments.covariance[i * n + i]));
  const Sw = mu.map((_, i) =>
    mu.reduce((sum, _each, j) => sum + moments.covariance[i * n + j] * solution.weights[j], 0),
  );
  const { expectedReturn, volatility } = solution;
  // In units of the largest return, and with room for the rounding of a target that is met exactly.
  const unit = Math.max(...mu.map(Math.abs)) || 1;
  const returning = (least: number): Polytope => ({
    ...polytope,
    rows: [...polytope.rows, { coefficients: mu.map((m) => m / unit), min: least / unit - 1e-9, max: Infinity }],
  });
  switch (objective.kind) {
    case 'min-risk': {
      const calmer = Sw.map((x) => -x);
      const within = objective.targetReturn === undefined ? polytope : returning(objective.targetReturn);
      return { gradient: calmer, within, size: largestVariance };
    }
    case 'max-return': {
      const limit = objective.riskLimit ?? Infinity;
      if (volatility > limit * (1 + 1e-9)) throw new Error(`The volatility ${volatility} is above the limit ${limit}.`);
      // At the limit nothing that returns as much may be calmer; below it nothing may return more.
      if (volatility > limit * (1 - 1e-9)) {
        return { gradient: Sw.map((x) => -x), within: returning(expectedReturn), size: largestVariance };
      }
      return { gradient: mu, within: polytope, size: 0 };
    }
    case 'max-utility':
      return { gradient: mu.map((m, i) => m - objective.riskAversion * Sw[i]), within: polytope, size: unit };
    case 'max-ratio': {
      const excess = (expectedReturn - riskFreeRate) / (volatility * volatility);
      return { gradient: mu.map((m, i) => m - excess * Sw[i]), within: polytope, size: unit };
    }
  }
}
