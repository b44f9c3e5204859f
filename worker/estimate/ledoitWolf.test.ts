import { describe, expect, test } from 'vitest';
import { conditionNumber } from './conditionNumber.ts';
import { ledoitWolf, type ShrinkageTarget, shrinkSample } from './ledoitWolf.ts';
import { nearestValid } from './nearestValid.ts';
import { pairMoments } from './pairMoments.ts';
import { expectClose, raggedReturns, returnsOf } from './returns.node.ts';
import { sampleCovariance } from './sampleCovariance.ts';

const targets: readonly ShrinkageTarget[] = ['identity', 'constant-correlation', 'single-factor'];

describe('Ledoit–Wolf', () => {
  test.each(targets)('towards %s lies between the sample and the target and keeps the sum of variances', (target) => {
    const returns = raggedReturns(8, 60, 7);
    const sample = sampleCovariance(returns);
    const { covariance, intensity } = ledoitWolf(pairMoments(returns), sample, target);
    expect(intensity).toBeGreaterThan(0);
    expect(intensity).toBeLessThan(1);
    const trace = (matrix: Float64Array): number =>
      matrix.reduce((sum, value, at) => sum + (at % 9 === 0 ? value : 0), 0);
    expect(trace(covariance)).toBeCloseTo(trace(sample), 15);
    expect(covariance.every((value, at) => value === covariance[(at % 8) * 8 + Math.floor(at / 8)])).toBe(true);
  });

  test('has the divisor of the paper: T of the mean variance and of one factor, T − 1 of equal correlations', () => {
    const returns = returnsOf([0.01, -0.02, 0.03, 0.01], [0.02, 0.01, -0.01, 0.02]);
    const sample = sampleCovariance(returns);
    const trace = (target: ShrinkageTarget): number => {
      const { covariance } = shrinkSample(pairMoments(returns), sample, target);
      return (covariance[0] + covariance[3]) / (sample[0] + sample[3]);
    };
    expect(targets.map(trace)).toEqual([0.75, 1, 0.75].map((share) => expect.closeTo(share, 14)));
  });

  test.each(targets)('towards %s shrinks less the more there is to see', (target) => {
    const intensities = [50, 500, 5000].map((rows) => {
      const returns = raggedReturns(8, rows, 8);
      return ledoitWolf(pairMoments(returns), sampleCovariance(returns), target).intensity;
    });
    expect(intensities[0]).toBeGreaterThan(intensities[1]);
    expect(intensities[1]).toBeGreaterThan(intensities[2]);
  });

  test.each(targets)('towards %s does not change with the unit of the returns', (target) => {
    const returns = raggedReturns(6, 120, 9);
    const percent = { ...returns, values: returns.values.map((value) => value * 128) };
    const [plain, scaled] = [returns, percent].map(
      (one) => ledoitWolf(pairMoments(one), sampleCovariance(one), target).intensity,
    );
    expect(scaled).toBeCloseTo(plain, 12);
  });

  test('makes a sample with fewer rows than assets invertible', () => {
    const returns = raggedReturns(30, 20, 10);
    const complete = { ...returns, values: returns.values.map((value) => (Number.isNaN(value) ? 0 : value)) };
    const sample = sampleCovariance(complete);
    expect(conditionNumber(sample, 30)).toBe(Infinity);
    for (const target of targets)
      expect(conditionNumber(ledoitWolf(pairMoments(complete), sample, target).covariance, 30)).toBeLessThan(1e5);
  });

  test.each(targets)('towards %s has an answer when two assets have no row in common', (target) => {
    const gone = [NaN, NaN, NaN, NaN];
    const returns = returnsOf([0.01, -0.02, 0.03, 0.01, ...gone], [...gone, 0.02, 0.01, -0.01, 0.02]);
    const sample = sampleCovariance(returns).map((value) => (Number.isNaN(value) ? 0 : value));
    const { covariance, intensity } = ledoitWolf(pairMoments(returns), sample, target);
    expect([...covariance, intensity].every(Number.isFinite)).toBe(true);
  });

  test('has an answer when one asset never moves', () => {
    const returns = returnsOf([0.01, -0.02, 0.03, 0.01], [0, 0, 0, 0], [0.02, 0.01, -0.01, 0.02]);
    for (const target of targets) {
      const { covariance, intensity } = ledoitWolf(pairMoments(returns), sampleCovariance(returns), target);
      expect([...covariance, intensity].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the nearest valid covariance', () => {
  test('is the matrix itself when it is valid, also when it is singular', () => {
    const valid = Float64Array.of(0.04, 0.01, 0.01, 0.09);
    const twins = Float64Array.of(0.04, 0.04, 0.04, 0.04);
    for (const matrix of [valid, twins])
      expect(nearestValid(matrix, 2)).toEqual({ covariance: matrix, repaired: false });
  });

  test('keeps the variances and moves the rest as little as it must', () => {
    const correlation = [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1];
    const deviation = [0.1, 0.2, 0.3];
    const impossible = Float64Array.from(correlation, (c, at) => c * deviation[Math.floor(at / 3)] * deviation[at % 3]);
    const { covariance, repaired } = nearestValid(impossible, 3);
    expect(repaired).toBe(true);
    expectClose(Float64Array.of(covariance[0], covariance[4], covariance[8]), [0.01, 0.04, 0.09], 1e-17);
    expect(conditionNumber(covariance, 3)).toBeLessThan(Infinity);
    expect(covariance[1] / 0.02).toBeCloseTo(0.5, 2);
  });
});

test('the condition number is the ratio of the outer eigenvalues', () => {
  expect(conditionNumber(Float64Array.of(2, 1, 1, 2), 2)).toBeCloseTo(3, 6);
  expect(conditionNumber(Float64Array.of(4, 0, 0, 0.01), 2)).toBeCloseTo(400, 4);
  expect(conditionNumber(Float64Array.of(1, 1, 1, 1), 2)).toBe(Infinity);
});
