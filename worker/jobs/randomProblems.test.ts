import { beforeAll, describe, expect, it } from 'vitest';
import type { Solution } from '../api/answer.ts';
import type { Objective, Problem } from '../api/problem.ts';
import { type AssertOptimal, createAssertOptimal } from '../oracle/assertOptimal.ts';
import { permuted, randomProblem, rescaled } from '../oracle/randomProblem.ts';
import { certificateTolerance } from '../report/certificate.ts';
import { frontier } from './frontier.ts';
import { optimise } from './optimise.ts';

/** How many random problems; TANGENT_SEEDS makes it a long hunt. */
const count = Number(process.env.TANGENT_SEEDS ?? 600);
const seedsFrom = (first: number, howMany: number): number[] => Array.from({ length: howMany }, (_, i) => first + i);

function solved(problem: Problem): Solution {
  const result = optimise(problem);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** An objective of each kind that the problem can answer, halfway between the ends of its frontier. */
function objectivesOf(problem: Problem): { objective: Objective; riskFreeRate?: number }[] {
  const calm = solved(problem);
  const rich = solved({ ...problem, objective: { kind: 'max-return' } });
  const middleReturn = (calm.expectedReturn + rich.expectedReturn) / 2;
  const objectives: { objective: Objective; riskFreeRate?: number }[] = [
    { objective: { kind: 'min-risk' } },
    { objective: { kind: 'min-risk', targetReturn: middleReturn } },
    { objective: { kind: 'max-return' } },
    { objective: { kind: 'max-return', riskLimit: (calm.volatility + rich.volatility) / 2 } },
    { objective: { kind: 'max-utility', riskAversion: 3 } },
  ];
  if (calm.volatility > 1e-6 * rich.volatility && rich.expectedReturn > calm.expectedReturn) {
    objectives.push({ objective: { kind: 'max-ratio' }, riskFreeRate: calm.expectedReturn - Math.abs(middleReturn) });
  }
  return objectives;
}

describe('the answer to each objective', () => {
  let assertOptimal: AssertOptimal;
  beforeAll(async () => {
    assertOptimal = await createAssertOptimal();
  });

  it(`is the best of all allowed portfolios, says HiGHS, on ${count / 4} random problems`, () => {
    let answers = 0;
    for (const seed of seedsFrom(20_000, count / 4)) {
      const { problem, traits } = randomProblem(seed);
      for (const question of objectivesOf(problem)) {
        const asked = { ...problem, ...question };
        try {
          assertOptimal(asked, solved(asked));
        } catch (error) {
          throw new Error(`seed ${seed} (${traits.join(', ')}), ${JSON.stringify(question)}: ${error}`);
        }
        answers += 1;
      }
    }
    expect(answers).toBeGreaterThan(count);
  }, 120_000);

  it('is refused by the oracle after a weight has moved by a thousandth', () => {
    const { problem } = randomProblem(20_003);
    const right = solved(problem);
    const weights = right.weights.slice();
    const [i, j] = [weights.indexOf(Math.max(...weights)), weights.indexOf(Math.min(...weights))];
    weights[i] -= 1e-3;
    weights[j] += 1e-3;
    expect(() => assertOptimal(problem, { ...right, weights })).toThrow();
  });
});

describe('the frontier does not depend on', () => {
  const curveOf = (problem: Problem) => {
    const result = frontier(problem);
    if (!result.ok || result.value.status !== 'optimal') throw new Error('no frontier');
    return result.value;
  };
  /** Return and variance at both ends; the variance, as the root of a vanishing one has half the digits. */
  const ends = (problem: Problem): number[] => {
    const { expectedReturn, volatility } = curveOf(problem);
    const last = expectedReturn.length - 1;
    return [expectedReturn[0], volatility[0] ** 2, expectedReturn[last], volatility[last] ** 2];
  };
  const close = (ours: number[], theirs: number[], name: string): void => {
    for (const [i, value] of ours.entries()) {
      expect(Math.abs(value - theirs[i]), name).toBeLessThan(1e-8 * (Math.abs(value) + Math.abs(theirs[i])) + 1e-9);
    }
  };

  it('the order of the assets', () => {
    for (const seed of seedsFrom(40_000, count / 2)) {
      const { problem } = randomProblem(seed);
      if (Math.max(...problem.moments.covariance) > 100) continue;
      close(ends(permuted(problem, seed)), ends(problem), `seed ${seed}`);
    }
  });

  it('the units of returns, other than by those units', () => {
    for (const seed of seedsFrom(50_000, count / 2)) {
      const { problem } = randomProblem(seed);
      if (Math.max(...problem.moments.covariance) > 100) continue;
      for (const unit of [1e3, 1e-3, 100 / 3]) {
        const other = ends(rescaled(problem, unit)).map((value, i) => value / (i % 2 === 0 ? unit : unit * unit));
        close(other, ends(problem), `seed ${seed}, unit ${unit}`);
      }
    }
  });

  it('when it was asked for: the same question gives the same bits', () => {
    const { problem } = randomProblem(60_001, 40);
    const [first, second] = [curveOf(problem), curveOf(problem)];
    expect(first.weights).toEqual(second.weights);
    expect(first.riskTolerance).toEqual(second.riskTolerance);
  });
});

describe('a tighter limit', () => {
  it('never lowers the least risk', () => {
    for (const seed of seedsFrom(70_000, count / 2)) {
      const { problem } = randomProblem(seed);
      const loose = solved(problem);
      const first = problem.moments.assets[0];
      const cap = loose.weights[0] * 0.9 + 0.1 * (problem.constraints[1] as { min: number }).min;
      const tight = solved({
        ...problem,
        constraints: [...problem.constraints, { kind: 'linear', coefficients: { [first]: 1 }, max: cap }],
      });
      if (tight.status === 'infeasible') continue;
      // A variance of zero is zero only up to the rounding of its terms.
      const noise = 1e-12 * Math.max(...problem.moments.covariance);
      expect(tight.objectiveValue, `seed ${seed}`).toBeGreaterThanOrEqual(loose.objectiveValue - noise);
    }
  }, 120_000);
});

describe('certificates', () => {
  it('of random answers are far below the tolerance', () => {
    let worst = 0;
    for (const seed of seedsFrom(80_000, count)) {
      const { certificate } = solved(randomProblem(seed).problem);
      worst = Math.max(worst, certificate?.primalResidual ?? Infinity, certificate?.dualResidual ?? Infinity);
      worst = Math.max(worst, certificate?.gap ?? Infinity);
    }
    expect(worst).toBeLessThan(certificateTolerance / 100);
  }, 120_000);
});
