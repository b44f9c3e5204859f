import type { Constraint, Problem } from '../api/problem.ts';
import { createRandom } from '../linalg/random.ts';
import { frontier } from './frontier.ts';

/**
 * A JavaScript engine compiles what it has seen run: the first frontiers of a process take ten times as long as later
 * ones. These are small problems to solve before the first that somebody waits for.
 */

/** Assets of each made-up problem: rising, so that no step takes long while the code is still cold. */
const sizes = [6, 10, 16, 24, 32, 32] as const;

/** The steps of the warm-up, a few milliseconds each; what they answer is of no use to anybody. */
export const warmUpSteps = (): readonly (() => void)[] => sizes.map((n, i) => () => void frontier(madeUp(n, i + 1)));

/** n assets that share one factor, under the kinds of rules that policies have. The seed decides. */
export function madeUp(n: number, seed: number): Problem {
  const random = createRandom(seed);
  const assets = Array.from({ length: n }, (_, i) => `asset ${i}`);
  const beta = Float64Array.from({ length: n }, () => 0.1 + 0.1 * random.uniform());
  const own = Float64Array.from({ length: n }, () => 0.01 + 0.02 * random.uniform());
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) covariance[i * n + j] = beta[i] * beta[j] + (i === j ? own[i] : 0);
  }
  const expectedReturns = beta.map((b) => 0.02 + 0.3 * b + 0.02 * random.normal());
  const moments = { assets, expectedReturns, covariance };
  return { moments, objective: { kind: 'min-risk' }, constraints: policyOf(assets) };
}

function policyOf(assets: readonly string[]): readonly Constraint[] {
  const classes = [0, 1, 2, 3, 4].map((c) => assets.filter((_, i) => i % 5 === c));
  const bands = classes.map((members): Constraint => ({ kind: 'group', assets: members, min: 0.05, max: 0.35 }));
  return [
    { kind: 'budget', min: 0.98, max: 1 },
    { kind: 'bounds', max: 0.3 },
    { kind: 'hold', assets: [assets[0]], from: { [assets[0]]: 0.06 } },
    ...bands,
    { kind: 'relative-group', assets: classes[1], to: classes[2], max: 2 },
    { kind: 'linear', coefficients: Object.fromEntries(assets.map((id, i) => [id, i % 4])), min: 0.5 },
  ];
}
