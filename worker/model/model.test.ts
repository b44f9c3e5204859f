import { describe, expect, it } from 'vitest';
import type { Constraint, Objective, Problem } from '../api/problem.ts';
import { toModel } from './Model.ts';
import { ruleName } from './Rows.ts';
import { validateProblem } from './validate.ts';

const problem = (constraints: readonly Constraint[], changes: Partial<Problem> = {}): Problem => ({
  moments: {
    assets: ['A', 'B', 'C'],
    expectedReturns: Float64Array.of(0.04, 0.06, 0.08),
    covariance: Float64Array.of(0.01, 0, 0, 0, 0.04, 0.01, 0, 0.01, 0.09),
  },
  objective: { kind: 'min-risk' },
  constraints,
  ...changes,
});

const programmeOf = (...rules: Constraint[]) => toModel(problem(rules)).programme;
const said = (constraints: readonly Constraint[], changes?: Partial<Problem>): string | undefined =>
  validateProblem(problem(constraints, changes))?.message;

describe('without rules', () => {
  it('each weight lies in 0…1 and the weights sum to 1', () => {
    const { programme, rowRule, lowerRule, upperRule } = toModel(problem([]));
    expect([[...programme.l], [...programme.u], [...programme.A]]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect([programme.rowLower[0], programme.rowUpper[0]]).toEqual([1, 1]);
    expect([...rowRule, ...lowerRule, ...upperRule]).toEqual([-1, -1, -1, -1, -1, -1, -1]);
  });
});

describe('each rule becomes', () => {
  it('budget: a row in place of the default', () => {
    const { m, A, rowLower, rowUpper } = programmeOf({ kind: 'budget', min: 0.9, max: 1 });
    expect([m, [...A], rowLower[0], rowUpper[0]]).toEqual([1, [1, 1, 1], 0.9, 1]);
  });
  it('bounds: limits of the assets named or of all; later ones override side by side', () => {
    const { programme, lowerRule, upperRule } = toModel(
      problem([
        { kind: 'bounds', min: 0.1, max: 0.5 },
        { kind: 'bounds', max: 0.3, assets: ['B'] },
        { kind: 'bounds', min: -0.2, assets: ['C'] },
      ]),
    );
    expect([[...programme.l], [...programme.u]]).toEqual([
      [0.1, 0.1, -0.2],
      [0.5, 0.3, 0.5],
    ]);
    expect([[...lowerRule], [...upperRule]]).toEqual([
      [0, 0, 2],
      [0, 1, 0],
    ]);
  });
  it('group: a row of ones, open where no limit is given', () => {
    const { A, rowLower, rowUpper } = programmeOf({ kind: 'group', assets: ['C', 'A'], max: 0.4 });
    expect([[...A.subarray(3)], rowLower[1], rowUpper[1]]).toEqual([[1, 0, 1], -Infinity, 0.4]);
  });
  it('relative-group: Σ assets − max·Σ to ≤ 0, also for an asset in both', () => {
    const { A, rowLower, rowUpper } = programmeOf({
      kind: 'relative-group',
      assets: ['A', 'B'],
      to: ['B', 'C'],
      max: 0.5,
    });
    expect([[...A.subarray(3)], rowLower[1], rowUpper[1]]).toEqual([[1, 0.5, -0.5], -Infinity, 0]);
  });
  it('linear: its coefficients, zero for assets not named', () => {
    const { A, rowLower, rowUpper } = programmeOf({
      kind: 'linear',
      coefficients: { B: 2, C: -1 },
      min: 0.1,
      max: 0.2,
    });
    expect([[...A.subarray(3)], rowLower[1], rowUpper[1]]).toEqual([[0, 2, -1], 0.1, 0.2]);
  });
  it('hold: a fixed weight, outside the defaults if need be', () => {
    const { l, u } = programmeOf({ kind: 'hold', assets: ['A', 'C'], from: { A: 0.2, C: -0.1 } });
    expect([[...l], [...u]]).toEqual([
      [0.2, 0, -0.1],
      [0.2, 1, -0.1],
    ]);
  });
  it('hold beside bounds that forbid it: crossed bounds, whatever their order', () => {
    const hold: Constraint = { kind: 'hold', assets: ['A'], from: { A: 0.4 } };
    const cap: Constraint = { kind: 'bounds', max: 0.3 };
    for (const rules of [
      [hold, cap],
      [cap, hold],
    ]) {
      const { l, u } = programmeOf(...rules);
      expect([l[0], u[0]]).toEqual([0.4, 0.3]);
    }
  });
});

describe('a model of chosen rules', () => {
  it('falls back to the default where the budget is not among them', () => {
    const asked = problem([
      { kind: 'budget', min: 0, max: 0.5 },
      { kind: 'bounds', max: 0.4 },
    ]);
    const { programme } = toModel(asked, (place) => place === 1);
    expect([programme.rowLower[0], programme.u[0]]).toEqual([1, 0.4]);
  });
});

describe('a rule is named', () => {
  it('by its id, or by its kind and place', () => {
    expect(ruleName({ kind: 'bounds', max: 1 }, 4)).toBe('bounds#4');
    expect(ruleName({ kind: 'bounds', id: 'cap', max: 1 }, 4)).toBe('cap');
  });
});

describe('what is wrong is said with its place', () => {
  const bounds = (changes: object): Constraint => ({ kind: 'bounds', max: 0.5, ...changes });
  it.each([
    [[bounds({ assets: ['Z'] })], 'constraints[0].assets[0]: expected an asset of the problem, found "Z".'],
    [[bounds({ assets: ['A', 'A'] })], 'constraints[0].assets[1]: expected each asset once, found "A".'],
    [[bounds({ assets: [] })], 'constraints[0].assets: expected at least one asset, found [].'],
    [[bounds({ max: NaN })], 'constraints[0].max: expected a finite number, found NaN.'],
    [[bounds({ max: undefined })], 'constraints[0]: expected a min, a max or both, found {}.'],
    [
      [bounds({ id: 'x' }), bounds({ id: 'x' })],
      'constraints[1].id: expected a name that no other rule has, found "x".',
    ],
  ] as const)('%o', (rules, message) => {
    expect(said(rules)).toBe(message);
  });
  it('for every kind of rule', () => {
    const wrong: readonly [Constraint, string][] = [
      [{ kind: 'budget', min: 0, max: Infinity }, 'constraints[0].max: expected a finite number'],
      [{ kind: 'group', assets: ['A', 'Q'], max: 1 }, 'constraints[0].assets[1]: expected an asset'],
      [{ kind: 'relative-group', assets: ['A'], to: ['Q'], max: 1 }, 'constraints[0].to[0]: expected an asset'],
      [{ kind: 'relative-group', assets: ['A'], to: ['B'], max: NaN }, 'constraints[0].max: expected a finite number'],
      [{ kind: 'linear', coefficients: { Q: 1 }, max: 1 }, 'constraints[0].coefficients[0]: expected an asset'],
      [{ kind: 'linear', coefficients: { A: NaN }, max: 1 }, 'constraints[0].coefficients.A: expected a finite number'],
      [{ kind: 'hold', assets: ['A'], from: {} }, 'constraints[0].from.A: expected the weight to hold'],
    ];
    for (const [rule, message] of wrong) expect(said([rule])).toContain(message);
  });
  it('for the moments', () => {
    const { moments } = problem([]);
    const withMoments = (changes: Partial<Problem['moments']>) => said([], { moments: { ...moments, ...changes } });
    const covariance = (at: number, value: number): Float64Array => {
      const copy = moments.covariance.slice();
      copy[at] = value;
      return copy;
    };
    expect(withMoments({ assets: [] })).toContain('moments.assets: expected at least one asset');
    expect(withMoments({ assets: ['A', 'B', 'A'] })).toContain(
      'moments.assets[2]: expected each asset once, found "A"',
    );
    expect(withMoments({ expectedReturns: Float64Array.of(1) })).toContain(
      'expected 3 numbers, one per asset, found 1',
    );
    expect(withMoments({ covariance: new Float64Array(8) })).toContain('expected 3×3 numbers, found 8');
    expect(withMoments({ covariance: covariance(0, -1) })).toContain(
      'moments.covariance[0][0]: expected a variance ≥ 0',
    );
    expect(withMoments({ covariance: covariance(1, 0.005) })).toContain('a covariance is symmetric');
    expect(withMoments({ covariance: covariance(4, NaN) })).toContain('moments.covariance[1][1]');
    expect(withMoments({ covariance: Float64Array.of(1, 2, 0, 2, 1, 0, 0, 0, 1) })).toContain('at most 1');
  });
  it('for the objective and the rate', () => {
    const withObjective = (objective: object) => said([], { objective: objective as Objective });
    expect(withObjective({ kind: 'max-growth' })).toBe(
      'objective.kind: the objective "max-growth" is not covered by this engine.',
    );
    expect(withObjective({ kind: 'min-risk', targetReturn: NaN })).toContain('objective.targetReturn');
    expect(withObjective({ kind: 'max-return', riskLimit: -0.1 })).toContain(
      'objective.riskLimit: expected a volatility ≥ 0',
    );
    expect(withObjective({ kind: 'max-utility', riskAversion: -1 })).toContain('objective.riskAversion');
    expect(said([], { riskFreeRate: NaN })).toContain('riskFreeRate: expected a finite number');
  });
  it('and a kind of rule that is not known is refused by name', () => {
    expect(validateProblem(problem([{ kind: 'turnover', max: 0.2 } as unknown as Constraint]))).toEqual({
      type: 'NotCovered',
      path: 'constraints[0].kind',
      message: 'constraints[0].kind: the rule "turnover" is not covered by this engine.',
    });
  });
});
