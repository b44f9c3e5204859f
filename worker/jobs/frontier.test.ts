import { describe, expect, it } from 'vitest';
import type { Constraint, Problem } from '../api/problem.ts';
import { frontier } from './frontier.ts';
import { relaxed } from './relaxed.ts';

const constraints: readonly Constraint[] = [
  { kind: 'bounds', id: 'cap', max: 0.5 },
  { kind: 'group', id: 'risky', assets: ['C', 'D'], max: 0.6 },
  { kind: 'group', id: 'idle', assets: ['A', 'B'], max: 1 },
];
const problem: Problem = {
  moments: {
    assets: ['A', 'B', 'C', 'D'],
    expectedReturns: Float64Array.of(0.03, 0.05, 0.08, 0.1),
    covariance: Float64Array.of(
      0.01,
      0.002,
      0,
      0,
      0.002,
      0.0225,
      0.006,
      0.005,
      0,
      0.006,
      0.04,
      0.012,
      0,
      0.005,
      0.012,
      0.09,
    ),
  },
  objective: { kind: 'min-risk' },
  constraints,
};

function curve(asked: Problem) {
  const result = frontier(asked);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('frontier', () => {
  const answer = curve(problem);
  const corners = answer.riskTolerance.length;

  it('falls in risk tolerance, return and volatility, down to a tolerance of 0', () => {
    for (let k = 1; k < corners; k++) {
      expect(answer.riskTolerance[k]).toBeLessThan(answer.riskTolerance[k - 1]);
      expect(answer.expectedReturn[k]).toBeLessThanOrEqual(answer.expectedReturn[k - 1] + 1e-15);
      expect(answer.volatility[k]).toBeLessThanOrEqual(answer.volatility[k - 1] + 1e-15);
    }
    expect(answer.riskTolerance[corners - 1]).toBe(0);
    expect(answer.weights).toHaveLength(4 * corners);
  });

  it('lists the limits that bind somewhere, with multipliers of the right sign', () => {
    const names = answer.limits.map(({ id, side }) => `${id} ${side}`);
    expect(names).toContain('risky max');
    expect(names).not.toContain('idle max');
    for (const price of answer.prices) expect(price).toBeLessThanOrEqual(1e-15);
    expect(answer.prices).toHaveLength(corners * names.length);
  });

  it('has multipliers that are the slopes of ½ variance − tolerance × return', () => {
    const k = 1;
    const column = answer.limits.findIndex(({ id }) => id === 'risky');
    const lambda = (answer.riskTolerance[k] + answer.riskTolerance[k - 1]) / 2;
    const price =
      (answer.prices[k * answer.limits.length + column] + answer.prices[(k - 1) * answer.limits.length + column]) / 2;
    const valueAt = (max: number): number => {
      const eased = constraints.map((rule) => (rule.id === 'risky' ? { ...rule, max } : rule)) as Constraint[];
      const { riskTolerance, expectedReturn, volatility } = curve({ ...problem, constraints: eased });
      let at = 1;
      while (riskTolerance[at] > lambda) at += 1;
      const theta = (lambda - riskTolerance[at]) / (riskTolerance[at - 1] - riskTolerance[at]);
      const mix = (a: Float64Array): number => a[at] + theta * (a[at - 1] - a[at]);
      // Along a segment d(variance) = 2·lambda·d(return), so the variance is quadratic in theta with known ends.
      const rise = expectedReturn[at - 1] - expectedReturn[at];
      const span = riskTolerance[at - 1] - riskTolerance[at];
      const variance = volatility[at] ** 2 + rise * theta * (2 * riskTolerance[at] + span * theta);
      return variance / 2 - lambda * mix(expectedReturn);
    };
    const slope = (valueAt(0.6 + 1e-6) - valueAt(0.6 - 1e-6)) / 2e-6;
    expect(price).toBeCloseTo(slope, 8);
  });

  it('tells at which tolerance a holding enters or leaves', () => {
    const plain = curve({ ...problem, constraints: [] });
    const entered = plain.events.filter(({ enters }) => enters).map(({ asset }) => asset);
    expect(entered).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    for (const { at } of plain.events) expect([...plain.riskTolerance]).toContain(at);
  });

  it('is certified at every corner', () => {
    expect(answer.status).toBe('optimal');
    expect(Math.max(...Object.values(answer.certificate ?? { none: 1 }))).toBeLessThan(1e-13);
  });

  it('names the conflict where there is no portfolio', () => {
    const { status, conflict, weights } = curve({ ...problem, constraints: [{ kind: 'bounds', id: 'cap', max: 0.2 }] });
    expect([status, conflict?.rules, weights.length]).toEqual(['infeasible', ['cap'], 0]);
    expect(conflict?.relax.cap).toBeCloseTo(0.05, 12);
  });
});

describe('relaxed', () => {
  it('gives the frontier without each named rule', () => {
    const result = relaxed(problem, ['risky', 'cap']);
    if (!result.ok) throw new Error(result.error.message);
    for (const { id, riskTolerance, expectedReturn, volatility } of result.value) {
      const without = curve({ ...problem, constraints: constraints.filter((rule) => rule.id !== id) });
      expect({ riskTolerance, expectedReturn, volatility }).toEqual({
        riskTolerance: without.riskTolerance,
        expectedReturn: without.expectedReturn,
        volatility: without.volatility,
      });
    }
  });
  it('refuses a name that no rule has', () => {
    expect(relaxed(problem, ['risky', 'nothing'])).toMatchObject({ ok: false, error: { path: 'ids[1]' } });
  });
});
