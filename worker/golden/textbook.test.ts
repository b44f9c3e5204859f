import { describe, expect, it } from 'vitest';
import type { Constraint, Moments } from '../api/problem.ts';
import { frontier } from '../jobs/frontier.ts';
import { nothingToCompare, readJson, reference, solve } from './reference.ts';

interface Case {
  readonly id: string;
  readonly data: { readonly cov: readonly (readonly number[])[]; readonly mu: readonly number[] };
  readonly expected: readonly number[];
}

const ids = [
  'mv-capped',
  'sharpe-mia-rt40',
  'sharpe-mia-rt11.3',
  'sharpe-mia-rt0',
  'markowitz-ch8-rt1.0',
  'markowitz-ch8-rt0.08',
  'markowitz-ch8-rt0.02',
  'bldp-max-sharpe',
  'bldp-corners',
] as const;

const toMoments = ({ data }: Case): Moments => ({
  assets: data.mu.map((_, i) => `asset ${i + 1}`),
  expectedReturns: Float64Array.from(data.mu),
  covariance: Float64Array.from(data.cov.flat()),
});

const within = (ours: ArrayLike<number>, theirs: readonly number[], tolerance: number): void => {
  for (const [i, value] of theirs.entries()) expect(Math.abs(ours[i] - value)).toBeLessThanOrEqual(tolerance);
};

/** max rt·muᵀw − ½wᵀSigma w */
const atRiskTolerance = (given: Case, rt: number, rules: readonly Constraint[]) =>
  rt === 0
    ? solve(toMoments(given), { kind: 'min-risk' }, rules)
    : solve(toMoments(given), { kind: 'max-utility', riskAversion: 1 / rt }, rules);

if (reference === undefined) {
  it(nothingToCompare(ids.length, 'textbooks'), () => {
    expect(ids).toHaveLength(9);
  });
} else {
  const all = new Map(readJson<{ cases: Case[] }>('textbook/cases.json').cases.map((each) => [each.id, each]));
  const find = (id: (typeof ids)[number]): Case => all.get(id) as Case;
  describe('portfolios printed in textbooks', () => {
    it('Roncalli: least variance for 6 % with at most 40 % in each', () => {
      const given = find('mv-capped');
      const solution = solve(toMoments(given), { kind: 'min-risk', targetReturn: 0.06 }, [
        { kind: 'bounds', max: 0.4 },
      ]);
      within(solution.weights, given.expected, 1e-12);
    });
    it.each([
      ['sharpe-mia-rt40', 40],
      ['sharpe-mia-rt11.3', 11.3],
      ['sharpe-mia-rt0', 0],
    ] as const)('Sharpe, bounds 20–50 %%: %s', (id, rt) => {
      const solution = atRiskTolerance(find(id), rt, [{ kind: 'bounds', min: 0.2, max: 0.5 }]);
      within(solution.weights, find(id).expected, 1e-12);
    });
    it.each([
      ['markowitz-ch8-rt1.0', 1, 1e-2],
      ['markowitz-ch8-rt0.08', 0.08, 1e-2],
      ['markowitz-ch8-rt0.02', 0.02, 5e-5],
    ] as const)('Markowitz 1959, chapter VIII: %s', (id, rt, printed) => {
      within(atRiskTolerance(find(id), rt, []).weights, find(id).expected, printed);
    });
    it('Markowitz 1959, chapter VIII: the critical lines break where the book says', () => {
      const result = frontier({
        moments: toMoments(find('markowitz-ch8-rt1.0')),
        objective: { kind: 'min-risk' },
        constraints: [],
      });
      if (!result.ok) throw new Error(result.error.message);
      const breaks = [...result.value.riskTolerance];
      for (const rt of [4.16666667, 0.14080643, 0.03332765]) {
        expect(Math.min(...breaks.map((ours) => Math.abs(ours - rt)))).toBeLessThan(5e-9);
      }
    });
    it('Bailey and López de Prado: the portfolio of the greatest ratio', () => {
      const solution = solve(toMoments(find('bldp-max-sharpe')), { kind: 'max-ratio' }, []);
      within(solution.weights, find('bldp-max-sharpe').expected, 1e-9);
      expect(solution.sharpeRatio).toBeCloseTo(4.453533, 6);
    });
    it('Bailey and López de Prado: all ten turning points', () => {
      const corners = all.get('bldp-corners')?.expected as unknown as number[][];
      const moments = toMoments(find('bldp-max-sharpe'));
      const result = frontier({ moments, objective: { kind: 'min-risk' }, constraints: [] });
      if (!result.ok) throw new Error(result.error.message);
      const { riskTolerance, expectedReturn, volatility } = result.value;
      expect(riskTolerance).toHaveLength(corners.length);
      for (const [k, [lambda, r, sigma]] of corners.entries()) {
        within([riskTolerance[k], expectedReturn[k], volatility[k]], [lambda, r, sigma], 5.1e-7);
      }
    });
  });
}
