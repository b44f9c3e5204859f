import { describe, expect, it } from 'vitest';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import { createRandom } from '../linalg/random.ts';
import type { Corners } from './corners.ts';
import { traceFrontier } from './frontier.ts';
import type { Programme } from './programme.ts';
import {
  atGreatestRatio,
  atLambda,
  atReturn,
  atVolatility,
  greatestReturn,
  leastVariance,
  type Point,
  weightsAt,
} from './readOff.ts';

const n = 4;
const p: Programme = {
  n,
  m: 1,
  Sigma: Float64Array.of(0.04, 0.01, 0, 0.005, 0.01, 0.09, 0.02, 0.01, 0, 0.02, 0.16, 0.03, 0.005, 0.01, 0.03, 0.0225),
  mu: Float64Array.of(0.05, 0.08, 0.12, 0.03),
  l: new Float64Array(n),
  u: Float64Array.of(1, 1, 0.6, 1),
  A: new Float64Array(n).fill(1),
  rowLower: Float64Array.of(1),
  rowUpper: Float64Array.of(1),
};
const traced = traceFrontier(p);
if (traced.status !== 'optimal') throw new Error(traced.status);
const corners: Corners = traced.corners;

const ret = (w: Float64Array): number => dot(p.mu, w);
const vol = (w: Float64Array): number => Math.sqrt(quadraticForm(p.Sigma, w, n));
const figures = ({ weights }: Point): [number, number] => [ret(weights), vol(weights)];

/** Many portfolios on and inside the frontier: random, and mixes of neighbouring corners. */
const crowd: Float64Array[] = (() => {
  const random = createRandom(77);
  const inside = Array.from({ length: 4000 }, () => {
    const w = Float64Array.from({ length: n }, () => random.uniform() ** 3);
    const sum = w.reduce((a, b) => a + b);
    return w.map((x) => x / sum);
  }).filter((w) => w[2] <= 0.6);
  const on = Array.from({ length: 2000 }, () => {
    const k = 1 + random.below(corners.count - 1);
    const t = random.uniform();
    return weightsAt(corners, k).map((x, i) => t * x + (1 - t) * weightsAt(corners, k - 1)[i]);
  });
  return [...inside, ...on];
})();

describe('read off the frontier', () => {
  it('the ends: maximum return and least variance', () => {
    expect(greatestReturn(corners).weights[2]).toBe(0.6);
    const least = vol(leastVariance(corners).weights);
    for (const w of crowd) expect(vol(w)).toBeGreaterThanOrEqual(least - 1e-12);
  });

  it('a target return is met exactly, and nobody who returns as much is calmer', () => {
    for (const target of [0.05, 0.06, 0.075, 0.09]) {
      const [r, v] = figures(atReturn(corners, p, target).point);
      expect(r).toBeCloseTo(target, 14);
      for (const w of crowd) if (ret(w) >= target) expect(vol(w)).toBeGreaterThanOrEqual(v - 1e-12);
    }
  });
  it('a target below the least variance is that portfolio; one above all is beyond', () => {
    expect(atReturn(corners, p, -1)).toEqual({ point: leastVariance(corners), beyond: 'below' });
    expect(atReturn(corners, p, 0.5).beyond).toBe('above');
    const top = ret(weightsAt(corners, 0));
    expect(atReturn(corners, p, top).beyond).toBe('none');
  });

  it('a risk limit is met exactly, and nobody as calm returns more', () => {
    for (const limit of [0.13, 0.15, 0.2, 0.25]) {
      const [r, v] = figures(atVolatility(corners, p, limit).point);
      expect(v).toBeCloseTo(limit, 13);
      for (const w of crowd) if (vol(w) <= limit) expect(ret(w)).toBeLessThanOrEqual(r + 1e-12);
    }
  });
  it('a limit that does not bind gives maximum return; one below all portfolios is beyond', () => {
    expect(atVolatility(corners, p, 9)).toEqual({ point: greatestReturn(corners), beyond: 'above' });
    expect(atVolatility(corners, p, 0.01).beyond).toBe('below');
  });

  it('the greatest ratio beats everybody, for rates from negative to nearly the highest return', () => {
    const top = ret(weightsAt(corners, 0));
    for (const rate of [-0.05, 0, 0.02, 0.05, 0.08, top - 1e-6]) {
      const [r, v] = figures(atGreatestRatio(corners, p, rate));
      for (const w of crowd) expect((ret(w) - rate) / vol(w)).toBeLessThanOrEqual((r - rate) / v + 1e-12);
    }
  });
  it('at the greatest ratio lambda is variance over excess return', () => {
    const point = atGreatestRatio(corners, p, 0.02);
    const [r, v] = figures(point);
    expect(point.lambda).toBeCloseTo((v * v) / (r - 0.02), 13);
  });

  it('it is that also where the portfolio stands still while lambda falls', () => {
    const still = {
      ...p,
      mu: new Float64Array(n).fill(0.07),
      rowLower: Float64Array.of(0.33),
      rowUpper: Float64Array.of(1.2),
    };
    const line = traceFrontier(still);
    if (line.status !== 'optimal') throw new Error(line.status);
    const point = atGreatestRatio(line.corners, still, -0.01);
    const variance = quadraticForm(p.Sigma, point.weights, n);
    expect(point.lambda).toBeCloseTo(variance / (0.07 * 0.33 + 0.01), 13);
  });

  it('a lambda between corners is a mix of them, and utility is greatest there', () => {
    for (const lambda of [0, 0.01, 0.2, 0.7, 3, 100]) {
      const { weights } = atLambda(corners, lambda);
      const utility = (w: Float64Array): number => lambda * ret(w) - vol(w) ** 2 / 2;
      for (const w of crowd) expect(utility(w)).toBeLessThanOrEqual(utility(weights) + 1e-12);
    }
    expect(atLambda(corners, Infinity)).toEqual(greatestReturn(corners));
  });

  it('cash at the risk-free rate: of all mixes with the same ratio, the one without cash', () => {
    const cash = { ...p, Sigma: p.Sigma.map((x, at) => (at % 4 === 3 || at >= 12 ? 0 : x)) };
    const line = traceFrontier(cash);
    if (line.status !== 'optimal') throw new Error(line.status);
    expect(atGreatestRatio(line.corners, cash, 0.03).weights[3]).toBeCloseTo(0, 9);
  });
});
