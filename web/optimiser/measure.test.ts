import { expect, test } from 'vitest';
import { badYear, measurePortfolio } from './measure.ts';

test('risk and return of two assets', () => {
  const moments = {
    assets: ['A', 'B'],
    expectedReturns: Float64Array.of(0.08, 0.02),
    covariance: Float64Array.of(0.04, 0.006, 0.006, 0.01),
  };
  const at = measurePortfolio(moments, Float64Array.of(0.5, 0.5));
  expect(at.expectedReturn).toBeCloseTo(0.05, 15);
  expect(at.volatility).toBeCloseTo(Math.sqrt(0.0155), 15);
});

test('a bad year is the fifth percentile of a normal year', () => {
  expect(badYear({ expectedReturn: 0.06, volatility: 0.1 })).toBeCloseTo(0.06 - 0.16448536, 7);
});
