import type { Constraint, Problem } from '../api/problem.ts';
import { createRandom } from '../linalg/random.ts';
import type { Programme } from '../solver/programme.ts';
import { randomProgramme } from './randomProgramme.ts';

/** A random feasible problem in the words of the contract; its objective asks for something that exists. The seed decides. */
export function randomProblem(seed: number, largest?: number): { problem: Problem; traits: readonly string[] } {
  const { programme, traits } = randomProgramme(seed, largest);
  const assets = Array.from({ length: programme.n }, (_, i) => `a${i}`);
  const moments = { assets, expectedReturns: programme.mu, covariance: programme.Sigma };
  return { problem: { moments, objective: { kind: 'min-risk' }, constraints: toRules(programme, assets) }, traits };
}

/** Every bound as a rule of its own, every row as a linear rule; an open budget, as the rows say what is invested. */
function toRules({ n, m, l, u, A, rowLower, rowUpper }: Programme, assets: readonly string[]): Constraint[] {
  const most = 2 * u.reduce((sum, x, i) => sum + Math.max(Math.abs(x), Math.abs(l[i])), 1);
  const rules: Constraint[] = [{ kind: 'budget', min: -most, max: most }];
  for (let i = 0; i < n; i++) rules.push({ kind: 'bounds', min: l[i], max: u[i], assets: [assets[i]] });
  for (let r = 0; r < m; r++) {
    const coefficients = Object.fromEntries(assets.map((id, i) => [id, A[r * n + i]]));
    const min = rowLower[r] === -Infinity ? undefined : rowLower[r];
    const max = rowUpper[r] === Infinity ? undefined : rowUpper[r];
    rules.push({ kind: 'linear', coefficients, min, max });
  }
  return rules;
}

/** The same problem with its assets in another order. */
export function permuted(problem: Problem, seed: number): Problem {
  const { assets, expectedReturns, covariance } = problem.moments;
  const n = assets.length;
  const random = createRandom(seed);
  const order = assets.map((_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const moments = {
    assets: order.map((i) => assets[i]),
    expectedReturns: Float64Array.from(order, (i) => expectedReturns[i]),
    covariance: Float64Array.from(
      { length: n * n },
      (_, at) => covariance[order[Math.floor(at / n)] * n + order[at % n]],
    ),
  };
  return { ...problem, moments };
}

/** The same problem with returns and variances in other units. */
export function rescaled(problem: Problem, unit: number): Problem {
  const { assets, expectedReturns, covariance } = problem.moments;
  const moments = {
    assets,
    expectedReturns: expectedReturns.map((x) => x * unit),
    covariance: covariance.map((x) => x * unit * unit),
  };
  return { ...problem, moments };
}
