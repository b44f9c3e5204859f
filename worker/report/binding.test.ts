import { describe, expect, it } from 'vitest';
import type { Solution } from '../api/answer.ts';
import type { Constraint, Objective, Problem } from '../api/problem.ts';
import { optimise } from '../jobs/optimise.ts';

const moments = {
  assets: ['A', 'B', 'C', 'D'],
  expectedReturns: Float64Array.of(0.03, 0.06, 0.09, 0.12),
  covariance: Float64Array.from(
    [
      [0.0025, 0.001, 0.0005, 0.0002],
      [0.001, 0.0144, 0.006, 0.004],
      [0.0005, 0.006, 0.0324, 0.012],
      [0.0002, 0.004, 0.012, 0.0625],
    ].flat(),
  ),
};

/** Rules that bind under most objectives, each with one limit that can be moved. */
const rules = (changes: Record<string, number> = {}): Constraint[] => {
  const limit = (name: string, value: number): number => value + (changes[name] ?? 0);
  return [
    { kind: 'bounds', id: 'cap', max: limit('cap', 0.35) },
    { kind: 'bounds', id: 'floor', min: limit('floor', 0.06), assets: ['B'] },
    { kind: 'group', id: 'risky', assets: ['C', 'D'], max: limit('risky', 0.45) },
    { kind: 'relative-group', id: 'ratio', assets: ['D'], to: ['A', 'B'], max: limit('ratio', 0.3) },
    { kind: 'linear', id: 'yield', coefficients: { A: 0.04, B: 0.02, C: 0.01 }, min: limit('yield', 0.0205) },
  ];
};

function solve(objective: Objective, constraints: readonly Constraint[]): Solution {
  const problem: Problem = { moments, objective, constraints, riskFreeRate: 0.01 };
  const result = optimise(problem);
  if (!result.ok || result.value.status !== 'optimal') throw new Error(JSON.stringify(result));
  return result.value;
}

const objectives: readonly Objective[] = [
  { kind: 'min-risk' },
  { kind: 'min-risk', targetReturn: 0.065 },
  { kind: 'max-return' },
  { kind: 'max-return', riskLimit: 0.09 },
  { kind: 'max-ratio' },
  { kind: 'max-utility', riskAversion: 2 },
  { kind: 'max-utility', riskAversion: 0 },
];

describe('the price of a binding rule', () => {
  it.each(objectives)('is the change of the objective per unit of its limit: %o', (objective) => {
    const here = solve(objective, rules());
    expect(here.binding.length).toBeGreaterThan(0);
    for (const { id, price } of here.binding) {
      const step = 1e-6;
      const more = solve(objective, rules({ [id]: step })).objectiveValue;
      const less = solve(objective, rules({ [id]: -step })).objectiveValue;
      const slope = (more - less) / (2 * step);
      expect(Math.abs(price - slope), `${id}: ${price} against ${slope}`).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    }
  });

  it('is absent where a rule has room', () => {
    const loose: Constraint[] = [{ kind: 'group', id: 'loose', assets: ['C', 'D'], max: 0.9 }];
    expect(solve({ kind: 'min-risk' }, loose).binding).toEqual([]);
  });

  it('is negative for a cap on variance that is minimised, positive for one on return that is maximised', () => {
    const cap: Constraint[] = [{ kind: 'bounds', id: 'cap', max: 0.4 }];
    expect(solve({ kind: 'min-risk' }, cap).binding[0].price).toBeLessThan(0);
    expect(solve({ kind: 'max-return' }, cap).binding[0].price).toBeGreaterThan(0);
  });

  it('sums over all assets that a cap holds down', () => {
    // Both richest assets are at the cap: one more point for each comes from the poorer ones.
    const cap: Constraint[] = [{ kind: 'bounds', id: 'cap', max: 0.3 }];
    expect(solve({ kind: 'max-return' }, cap).binding).toEqual([
      expect.objectContaining({ id: 'cap', side: 'max', price: expect.closeTo(0.12 + 0.09 + 0.06 - 3 * 0.03, 12) }),
    ]);
  });
});

describe('the cost of a binding rule', () => {
  it('is the return that the same problem without it reaches at equal risk', () => {
    const here = solve({ kind: 'max-return', riskLimit: 0.09 }, rules());
    for (const { id, cost } of here.binding) {
      const without = rules().filter((rule) => rule.id !== id);
      const there = solve({ kind: 'max-return', riskLimit: here.volatility }, without);
      expect(cost).toBeCloseTo(there.expectedReturn - here.expectedReturn, 10);
      expect(cost).toBeGreaterThanOrEqual(0);
    }
    expect(Math.max(...here.binding.map(({ cost }) => cost))).toBeGreaterThan(1e-4);
  });

  it('is none where the default that returns in its place leaves no portfolio as calm', () => {
    const half: Constraint[] = [{ kind: 'budget', id: 'half', min: 0.5, max: 0.5 }];
    const { binding } = solve({ kind: 'min-risk' }, half);
    expect(binding).toEqual([expect.objectContaining({ id: 'half', cost: NaN })]);
  });
});
