import { describe, expect, it } from 'vitest';
import type { Constraint, Problem } from '../api/problem.ts';
import { createRandom } from '../linalg/random.ts';
import { findConflict, isPossible } from './conflict.ts';

const bonds = ['bond 1', 'bond 2', 'bond 3'];
const assets = [...bonds, 'share 1', 'share 2'];

const problem = (constraints: readonly Constraint[]): Problem => ({
  moments: {
    assets,
    expectedReturns: Float64Array.of(0.02, 0.025, 0.03, 0.07, 0.08),
    covariance: Float64Array.from({ length: 25 }, (_, at) => (at % 6 === 0 ? 0.01 * (1 + at / 6) : 0.001)),
  },
  objective: { kind: 'min-risk' },
  constraints,
});

describe('rules that cannot stand together', () => {
  it('are named, without those that have no part in it, and the least change is told', () => {
    const rules: Constraint[] = [
      { kind: 'bounds', id: 'share-cap', max: 0.4, assets: ['share 1', 'share 2'] },
      { kind: 'group', id: 'bonds-floor', assets: bonds, min: 0.4 },
      { kind: 'bounds', id: 'fund-cap', max: 0.1, assets: bonds },
    ];
    const { rules: named, relax } = findConflict(problem(rules));
    expect([...named].sort()).toEqual(['bonds-floor', 'fund-cap']);
    expect(Object.keys(relax)).toEqual(['fund-cap']);
    expect(relax['fund-cap']).toBeCloseTo(0.1 / 3, 10);
  });

  it('may be a single one against the whole being invested', () => {
    const { rules, relax } = findConflict(problem([{ kind: 'bounds', max: 0.15 }]));
    expect(rules).toEqual(['bounds#0']);
    expect(relax['bounds#0']).toBeCloseTo(0.05, 10);
  });

  it('may be a held weight and a cap on the same asset', () => {
    const { rules, relax } = findConflict(
      problem([
        { kind: 'bounds', id: 'cap', max: 0.3 },
        { kind: 'hold', id: 'never-sell', assets: ['share 1'], from: { 'share 1': 0.35 } },
      ]),
    );
    expect(rules).toEqual(['cap', 'never-sell']);
    expect(Object.values(relax).reduce((sum, e) => sum + e, 0)).toBeCloseTo(0.05, 10);
  });

  it('may be two holds and a cap on one weight, and each gives what brings it to the same place', () => {
    const { relax } = findConflict(
      problem([
        { kind: 'hold', id: 'first', assets: ['share 1'], from: { 'share 1': 0.1 } },
        { kind: 'hold', id: 'second', assets: ['share 1'], from: { 'share 1': 0.4 } },
        { kind: 'bounds', id: 'cap', assets: ['share 1'], max: 0.05 },
      ]),
    );
    expect(relax).toEqual({ second: expect.closeTo(0.3, 10), cap: expect.closeTo(0.05, 10) });
  });

  it('may count in another unit than weights, however large or small', () => {
    for (const unit of [1e-6, 1, 1e6]) {
      const coefficients = { 'share 1': 2 * unit, 'bond 1': unit };
      const { rules, relax } = findConflict(problem([{ kind: 'linear', id: 'score', coefficients, min: 5 * unit }]));
      expect(rules).toEqual(['score']);
      expect(relax.score / unit).toBeCloseTo(3, 9);
    }
  });

  it('may be a budget and a group, and then the group gives', () => {
    const { rules, relax } = findConflict(
      problem([
        { kind: 'budget', id: 'cash-share', min: 0.5, max: 0.6 },
        { kind: 'group', id: 'bonds-floor', assets: bonds, min: 0.7 },
      ]),
    );
    expect(rules).toEqual(['cash-share', 'bonds-floor']);
    expect(Object.keys(relax)).toEqual(['bonds-floor']);
  });

  it('may be the objective: a return that the rules forbid, and by how much', () => {
    const capped: Constraint[] = [{ kind: 'bounds', id: 'cap', max: 0.25 }];
    const { rules, relax } = findConflict(problem(capped), { name: 'targetReturn', value: 0.06 });
    expect(rules).toEqual(['cap', 'targetReturn']);
    expect(relax.targetReturn).toBeCloseTo(0.06 - 0.25 * (0.08 + 0.07 + 0.03 + 0.025), 10);
  });

  it('may be the objective: a volatility below all that the rules allow', () => {
    const shares: Constraint[] = [{ kind: 'group', id: 'shares', assets: ['share 1', 'share 2'], min: 0.8 }];
    const { rules, relax } = findConflict(problem(shares), { name: 'riskLimit', value: 0.09 });
    expect(rules).toEqual(['shares', 'riskLimit']);
    expect(relax.riskLimit).toBeGreaterThan(0);
  });
});

describe('the conflict of random rules', () => {
  it('is impossible as a whole, and possible without any one of its members', () => {
    const random = createRandom(404);
    let conflicts = 0;
    for (let trial = 0; trial < 150; trial++) {
      const rules = Array.from({ length: 6 }, (_, r): Constraint => {
        const members = assets.filter(() => random.uniform() < 0.5);
        const group = members.length > 0 ? members : [assets[0]];
        const limit = 0.1 * random.below(11);
        const sides = random.uniform() < 0.5 ? { min: limit } : { max: limit };
        return { kind: 'group', id: `rule ${r}`, assets: group, ...sides };
      });
      const asked = problem(rules);
      const all = rules.map((_, place) => place);
      if (isPossible(asked, all)) continue;
      conflicts += 1;
      const members = findConflict(asked).rules.map((id) => Number(id.slice(5)));
      expect(isPossible(asked, members)).toBe(false);
      for (const left of members)
        expect(
          isPossible(
            asked,
            members.filter((place) => place !== left),
          ),
        ).toBe(true);
    }
    expect(conflicts).toBeGreaterThan(30);
  });

  it('is over once the limits give as told', () => {
    const rules: Constraint[] = [
      { kind: 'group', id: 'a', assets: bonds, min: 0.8 },
      { kind: 'group', id: 'b', assets: ['share 1'], min: 0.5 },
      { kind: 'group', id: 'c', assets: ['bond 1', 'share 1'], max: 0.2 },
    ];
    const { relax } = findConflict(problem(rules));
    const give = (id: string): number => (relax[id] ?? 0) + 1e-9;
    const eased = rules.map((rule): Constraint => {
      if (rule.kind !== 'group') return rule;
      const id = rule.id as string;
      return rule.min === undefined
        ? { ...rule, max: (rule.max as number) + give(id) }
        : { ...rule, min: rule.min - give(id) };
    });
    expect(isPossible(problem(eased), [0, 1, 2])).toBe(true);
  });
});
