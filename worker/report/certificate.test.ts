import { describe, expect, it } from 'vitest';
import type { Objective, Problem } from '../api/problem.ts';
import { optimise } from '../jobs/optimise.ts';
import { toModel } from '../model/Model.ts';
import { traceFrontier } from '../solver/frontier.ts';
import { atLambda, greatestReturn, type Point } from '../solver/readOff.ts';
import { certificateTolerance, createCertifier, holds, worstOf } from './certificate.ts';
import { witnessOf } from './witness.ts';

const assets = ['A', 'B', 'C', 'D', 'E'];
const problem: Problem = {
  moments: {
    assets,
    expectedReturns: Float64Array.of(0.04, 0.06, 0.08, 0.1, 0.05),
    covariance: Float64Array.from(
      [
        [0.01, 0.002, 0.003, 0.001, 0],
        [0.002, 0.0225, 0.006, 0.005, 0.001],
        [0.003, 0.006, 0.04, 0.012, 0.002],
        [0.001, 0.005, 0.012, 0.09, 0.004],
        [0, 0.001, 0.002, 0.004, 0.0144],
      ].flat(),
    ),
  },
  objective: { kind: 'min-risk' },
  constraints: [
    { kind: 'bounds', max: 0.4 },
    { kind: 'bounds', min: 0.05, assets: ['D'] },
    { kind: 'group', id: 'risky', assets: ['C', 'D'], max: 0.5 },
    { kind: 'relative-group', assets: ['B'], to: ['A', 'E'], max: 1.5 },
    { kind: 'linear', coefficients: { A: 1, B: 2, C: 0.5 }, min: 0.3 },
    { kind: 'hold', assets: ['E'], from: { E: 0.15 } },
  ],
};
const model = toModel(problem);
const traced = traceFrontier(model.programme);
if (traced.status !== 'optimal') throw new Error(traced.status);
const { corners } = traced;
const certify = createCertifier(problem);
const points: readonly Point[] = [0, 0.05, 0.3, 1, 5, 50].map((lambda) => atLambda(corners, lambda));

describe('a certificate', () => {
  it('of an answer is far below the tolerance, at any risk tolerance', () => {
    for (const point of [...points, greatestReturn(corners)]) {
      const { primalResidual, dualResidual, gap } = certify(point.weights, witnessOf(model, point));
      expect(Math.max(primalResidual, dualResidual, gap)).toBeLessThan(1e-13);
    }
  });

  it('fails when any pair of weights is moved by a millionth', () => {
    for (const point of [...points, greatestReturn(corners)]) {
      for (const i of assets.keys()) {
        for (const j of assets.keys()) {
          if (i === j) continue;
          const weights = point.weights.slice();
          weights[i] += 1e-6;
          weights[j] -= 1e-6;
          expect(holds(certify(weights, witnessOf(model, point))), `${assets[i]} and ${assets[j]}`).toBe(false);
        }
      }
    }
  });

  it('fails when one weight breaks the budget by a billionth more than the tolerance', () => {
    const weights = points[2].weights.slice();
    weights[0] += 1e-8;
    expect(certify(weights, witnessOf(model, points[2])).primalResidual).toBeGreaterThan(certificateTolerance);
  });

  it('fails for a witness of another risk tolerance', () => {
    expect(holds(certify(points[2].weights, witnessOf(model, points[3])))).toBe(false);
  });

  it('of numbers that are none does not hold', () => {
    const weights = points[2].weights.slice();
    weights[0] = NaN;
    expect(holds(certify(weights, witnessOf(model, points[2])))).toBe(false);
  });

  it('of several is as bad as the worst, and as bad as a number that is none', () => {
    const good = { primalResidual: 0, dualResidual: 1e-16, gap: 0 };
    expect(worstOf([good, { primalResidual: 0.1, dualResidual: 0, gap: 0.2 }])).toEqual({
      primalResidual: 0.1,
      dualResidual: 1e-16,
      gap: 0.2,
    });
    expect(holds(worstOf([good, { ...good, gap: NaN }, good]))).toBe(false);
  });
});

describe('answers of every objective', () => {
  const objectives: readonly Objective[] = [
    { kind: 'min-risk' },
    { kind: 'min-risk', targetReturn: 0.065 },
    { kind: 'max-return' },
    { kind: 'max-return', riskLimit: 0.11 },
    { kind: 'max-ratio' },
    { kind: 'max-utility', riskAversion: 4 },
  ];
  it.each(objectives)('come with a proof: $kind', (objective) => {
    const result = optimise({ ...problem, objective, riskFreeRate: 0.02 });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.status).toBe('optimal');
    expect(Math.max(...Object.values(result.value.certificate ?? { none: 1 }))).toBeLessThan(1e-13);
  });
});
