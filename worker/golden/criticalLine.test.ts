import { describe, expect, it } from 'vitest';
import type { Constraint, Moments, Objective } from '../api/problem.ts';
import { compoundedMean } from '../estimate/compoundedMean.ts';
import { exponentialCovariance } from '../estimate/exponentialCovariance.ts';
import { shrinkSample } from '../estimate/ledoitWolf.ts';
import { pairMoments } from '../estimate/pairMoments.ts';
import type { Returns } from '../estimate/Returns.ts';
import { sampleCovariance } from '../estimate/sampleCovariance.ts';
import { nothingToCompare, readJson, readStockReturns, reference, solve, tradingDays, yearly } from './reference.ts';

interface Expected {
  readonly cases: readonly { readonly id: string; readonly recomputed: readonly number[] }[];
}

interface Case {
  readonly objective: Objective;
  readonly constraints?: (assets: readonly string[]) => readonly Constraint[];
  readonly riskFreeRate?: number;
  readonly covariance?: 'single-factor';
}

/** The bounds (1 %, 13 %), (2 %, 11 %) in turn. */
const alternating = (assets: readonly string[]): Constraint[] =>
  assets.map((id, i) => ({
    kind: 'bounds',
    min: i % 2 === 0 ? 0.01 : 0.02,
    max: i % 2 === 0 ? 0.13 : 0.11,
    assets: [id],
  }));

const cases: Readonly<Record<string, Case>> = {
  'sharpe-expcov': { objective: { kind: 'max-ratio' }, riskFreeRate: 0.02 },
  'cla-sharpe-expcov': { objective: { kind: 'max-ratio' } },
  'cla-bounds-expcov': { objective: { kind: 'min-risk' }, constraints: alternating },
  'cla-minvol-expcov-short': {
    objective: { kind: 'min-risk' },
    constraints: () => [{ kind: 'bounds', min: -1, max: 1 }],
  },
  'effret-lw-single-factor': { objective: { kind: 'min-risk', targetReturn: 0.22 }, covariance: 'single-factor' },
};

/** The library that made this number counts a missing return as none. */
function singleFactorCovariance(returns: Returns): Float64Array {
  const filled = { ...returns, values: returns.values.map((value) => (Number.isNaN(value) ? 0 : value)) };
  return yearly(shrinkSample(pairMoments(filled), sampleCovariance(filled), 'single-factor').covariance);
}

if (reference === undefined) {
  it(nothingToCompare(Object.keys(cases).length, 'the critical line on estimated covariances'), () => {
    expect(Object.keys(cases)).toHaveLength(5);
  });
} else {
  const expected = readJson<Expected>('pypfopt/expected_other.json');
  const returns = readStockReturns();
  const momentsWith = (covariance: Float64Array): Moments => ({
    assets: returns.assets,
    expectedReturns: compoundedMean(returns, tradingDays),
    covariance,
  });
  const exponential = momentsWith(yearly(exponentialCovariance(returns, 180)));
  describe('portfolios on exponential and shrunk covariances of 20 US shares', () => {
    it.each(Object.entries(cases))('%s has the reference return, volatility and ratio', (id, wanted) => {
      const given = expected.cases.find((each) => each.id === id);
      const [expectedReturn, volatility, ratio] = given?.recomputed ?? [];
      const moments = wanted.covariance === undefined ? exponential : momentsWith(singleFactorCovariance(returns));
      const rules = wanted.constraints?.(returns.assets) ?? [];
      const solution = solve(moments, wanted.objective, rules, wanted.riskFreeRate);
      // The ratio is reported against 2 % whatever the objective used.
      const ours = (solution.expectedReturn - 0.02) / solution.volatility;
      expect(Math.abs(solution.expectedReturn / expectedReturn - 1)).toBeLessThan(1e-8);
      expect(Math.abs(solution.volatility / volatility - 1)).toBeLessThan(1e-8);
      expect(Math.abs(ours / ratio - 1)).toBeLessThan(1e-8);
    });
  });
}
