import { describe, expect, test } from 'vitest';
import type { Frontier } from '../../worker/api/answer.ts';
import {
  costAtVolatility,
  placeAtVolatility,
  returnAt,
  sampleCurve,
  toleranceAt,
  volatilityAt,
  weightsAt,
} from './curve.ts';

/**
 * Two uncorrelated assets, variances 0.04 and 0.01, means 0.10 and 0.04, long only:
 * w₁(λ) = (0.01 + 0.06·λ) / 0.05, from 0.2 at λ = 0 to 1 at λ = 0.04 / 0.06.
 */
const twoAssets: Frontier = {
  status: 'optimal',
  exact: true,
  assets: ['A', 'B'],
  riskTolerance: Float64Array.of(2 / 3, 0),
  expectedReturn: Float64Array.of(0.1, 0.052),
  volatility: Float64Array.of(0.2, Math.sqrt(0.008)),
  weights: Float64Array.of(1, 0, 0.2, 0.8),
  limits: [],
  prices: new Float64Array(0),
  events: [],
  certificate: null,
  conflict: null,
  milliseconds: 0,
};

const exactVolatility = (w: number): number => Math.sqrt(0.04 * w * w + 0.01 * (1 - w) * (1 - w));

describe('between two corners', () => {
  test('the point of a volatility has exactly that volatility', () => {
    for (const w of [0.2, 0.21, 0.37, 0.5, 0.8, 0.999, 1]) {
      const place = placeAtVolatility(twoAssets, exactVolatility(w));
      expect(weightsAt(twoAssets, place)[0]).toBeCloseTo(w, 12);
      expect(returnAt(twoAssets, place)).toBeCloseTo(0.04 + 0.06 * w, 12);
      expect(volatilityAt(twoAssets, place)).toBeCloseTo(exactVolatility(w), 12);
      expect(toleranceAt(twoAssets, place)).toBeCloseTo((0.05 * w - 0.01) / 0.06, 12);
    }
  });

  test('outside the curve the nearer end answers', () => {
    expect(weightsAt(twoAssets, placeAtVolatility(twoAssets, 0.01))).toEqual(Float64Array.of(0.2, 0.8));
    expect(weightsAt(twoAssets, placeAtVolatility(twoAssets, 0.9))).toEqual(Float64Array.of(1, 0));
  });

  test('samples lie on the curve, from calm to rough', () => {
    const points = sampleCurve(twoAssets, 8);
    expect(points.length).toBe(18);
    for (let i = 0; i < points.length; i += 2) {
      const w = (points[i + 1] - 0.04) / 0.06;
      expect(points[i]).toBeCloseTo(exactVolatility(w), 12);
      if (i > 0) expect(points[i]).toBeGreaterThan(points[i - 2]);
    }
  });
});

test('a frontier of one portfolio has one place', () => {
  const single: Frontier = {
    ...twoAssets,
    riskTolerance: Float64Array.of(0),
    expectedReturn: Float64Array.of(0.05),
    volatility: Float64Array.of(0.1),
    weights: Float64Array.of(0.5, 0.5),
  };
  expect(weightsAt(single, placeAtVolatility(single, 0.3))).toEqual(Float64Array.of(0.5, 0.5));
});

test('a rule costs the difference of the two curves, and never less than nothing', () => {
  const better = { ...twoAssets, expectedReturn: twoAssets.expectedReturn.map((value) => value + 0.003) };
  expect(costAtVolatility(twoAssets, better, 0.15)).toBeCloseTo(0.003, 12);
  expect(costAtVolatility(better, twoAssets, 0.15)).toBe(0);
});
