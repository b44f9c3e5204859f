import { describe, expect, it } from 'vitest';
import type { Constraint, Objective, Problem } from '../api/problem.ts';
import { optimise } from './optimise.ts';

const moments: Problem['moments'] = {
  assets: ['cash', 'bond', 'share'],
  expectedReturns: Float64Array.of(0.02, 0.03, 0.07),
  covariance: Float64Array.of(0, 0, 0, 0, 0.0025, 0.0005, 0, 0.0005, 0.04),
};

function solve(objective: Objective, constraints: readonly Constraint[] = [], riskFreeRate = 0.02) {
  const result = optimise({ moments, objective, constraints, riskFreeRate });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('optimise', () => {
  it('reports the objective in its own unit', () => {
    const least = solve({ kind: 'min-risk', targetReturn: 0.05 });
    expect(least.objectiveValue).toBeCloseTo(least.volatility ** 2, 15);
    expect(least.expectedReturn).toBeCloseTo(0.05, 14);
    const best = solve({ kind: 'max-ratio' });
    expect(best.objectiveValue).toBe(best.sharpeRatio);
    const useful = solve({ kind: 'max-utility', riskAversion: 3 });
    expect(useful.objectiveValue).toBeCloseTo(useful.expectedReturn - 1.5 * useful.volatility ** 2, 15);
    expect(solve({ kind: 'max-return' }).objectiveValue).toBe(0.07);
  });

  it('meets a risk limit exactly, or stays below it where it does not bind', () => {
    expect(solve({ kind: 'max-return', riskLimit: 0.1 }).volatility).toBeCloseTo(0.1, 14);
    expect([...solve({ kind: 'max-return', riskLimit: 0.5 }).weights]).toEqual([0, 0, 1]);
  });

  it('takes the ratio to the portfolio without cash when cash earns the risk-free rate', () => {
    expect(solve({ kind: 'max-ratio' }).weights[0]).toBeCloseTo(0, 9);
  });

  it('gives the greatest return and says why when nothing beats the risk-free rate', () => {
    const { weights, warnings, status } = solve({ kind: 'max-ratio' }, [], 0.2);
    expect(status).toBe('optimal');
    expect([...weights]).toEqual([0, 0, 1]);
    expect(warnings?.[0]).toContain('risk-free rate of 0.2');
  });

  it('has no greatest ratio where something without risk beats the risk-free rate, and says so', () => {
    const { status, warnings } = solve({ kind: 'max-ratio' }, [], 0.01);
    expect(status).toBe('unbounded');
    expect(warnings?.[0]).toContain('without any risk is expected to return 0.02');
  });

  it('takes a variance that is rounding noise for none: three assets of two observations each', () => {
    const [a, b] = [
      [0.013, -0.021, 0.017],
      [-0.007, 0.011, 0.023],
    ];
    const covariance = Float64Array.from({ length: 9 }, (_, at) => {
      const [i, j] = [Math.floor(at / 3), at % 3];
      return a[i] * a[j] + b[i] * b[j];
    });
    const singular = { assets: ['A', 'B', 'C'], expectedReturns: Float64Array.of(0.05, 0.06, 0.07), covariance };
    const constraints: Constraint[] = [{ kind: 'bounds', min: -2, max: 2 }];
    const result = optimise({ moments: singular, objective: { kind: 'max-ratio' }, constraints });
    expect(result).toMatchObject({ ok: true, value: { status: 'unbounded' } });
  });

  it('takes a return that is rounding noise for none: long and short of equal returns', () => {
    const equal = { ...moments, expectedReturns: new Float64Array(3).fill(7e-10) };
    const constraints: Constraint[] = [
      { kind: 'budget', min: 0, max: 0 },
      { kind: 'bounds', min: -1, max: 1 },
    ];
    const result = optimise({ moments: equal, objective: { kind: 'max-ratio' }, constraints });
    expect(result).toMatchObject({
      ok: true,
      value: { status: 'optimal', warnings: [expect.stringContaining('No portfolio')] },
    });
  });

  it('prices rules in return where a greatest ratio has no meaning', () => {
    const { binding } = solve({ kind: 'max-ratio' }, [{ kind: 'bounds', id: 'cap', max: 0.6 }], 0.2);
    expect(binding.map(({ id, side }) => [id, side])).toEqual([['cap', 'max']]);
    expect(binding[0].price).toBeCloseTo(0.04, 12);
  });

  it('names the conflict of an impossible target, and no weights', () => {
    const { status, conflict, weights } = solve({ kind: 'min-risk', targetReturn: 0.08 });
    expect([status, weights.length]).toEqual(['infeasible', 0]);
    expect(conflict).toEqual({ rules: ['targetReturn'], relax: { targetReturn: expect.closeTo(0.01, 12) } });
  });

  it('refuses a problem that is none, with its place', () => {
    const result = optimise({ moments, objective: { kind: 'min-risk' }, constraints: [{ kind: 'bounds', max: NaN }] });
    expect(result).toMatchObject({ ok: false, error: { type: 'InvalidProblem', path: 'constraints[0].max' } });
  });

  it('refuses a matrix that is no covariance', () => {
    const assets = ['A', 'B', 'C'];
    const covariance = Float64Array.of(1, 0.9, 0.9, 0.9, 1, -0.9, 0.9, -0.9, 1);
    const open: Constraint[] = [
      { kind: 'bounds', min: -1, max: 1 },
      { kind: 'budget', min: -2, max: 2 },
    ];
    const result = optimise({
      moments: { assets, expectedReturns: Float64Array.of(0.1, 0.2, 0.3), covariance },
      objective: { kind: 'min-risk' },
      constraints: open,
    });
    expect(result).toMatchObject({ ok: false, error: { type: 'InvalidProblem', path: 'moments.covariance' } });
  });
});
