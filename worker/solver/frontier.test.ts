import { describe, expect, it } from 'vitest';
import { createRandom } from '../linalg/random.ts';
import type { Corners } from './corners.ts';
import { traceFrontier } from './frontier.ts';
import type { Programme } from './programme.ts';
import { weightsAt } from './readOff.ts';
import { farkasGap } from './simplex.ts';

/** Long-only and fully invested unless told otherwise. */
function programme(Sigma: number[][], mu: number[], changes: Partial<Programme> = {}): Programme {
  const n = mu.length;
  return {
    n,
    m: 1,
    Sigma: Float64Array.from(Sigma.flat()),
    mu: Float64Array.from(mu),
    l: new Float64Array(n),
    u: new Float64Array(n).fill(1),
    A: new Float64Array(n).fill(1),
    rowLower: Float64Array.of(1),
    rowUpper: Float64Array.of(1),
    ...changes,
  };
}

function trace(p: Programme): Corners {
  const traced = traceFrontier(p);
  if (traced.status !== 'optimal') throw new Error(traced.status);
  return traced.corners;
}

const lambdas = (c: Corners): number[] => [...c.lambda.subarray(0, c.count)];
const portfolios = (c: Corners): number[][] => Array.from({ length: c.count }, (_, k) => [...weightsAt(c, k)]);

describe('the frontier of two unrelated assets', () => {
  // w = (1 − x, x): the derivative of ½(0.04(1−x)² + 0.09x²) − lambda(0.05 + 0.05x) vanishes at x = (0.04 + 0.05·lambda)/0.13
  const corners = trace(
    programme(
      [
        [0.04, 0],
        [0, 0.09],
      ],
      [0.05, 0.1],
    ),
  );
  it('leaves the richer asset at lambda 1.8 and ends at the least variance', () => {
    expect(corners.count).toBe(2);
    expect(lambdas(corners)[0]).toBeCloseTo(1.8, 14);
    expect(lambdas(corners)[1]).toBe(0);
    expect(portfolios(corners)[0]).toEqual([0, 1]);
    expect(portfolios(corners)[1][1]).toBeCloseTo(4 / 13, 15);
  });
  it('has the budget multiplier of the last corner: the marginal variance of every holding', () => {
    const y = corners.multipliers[1 * 3 + 2];
    expect(y).toBeCloseTo((0.04 * 9) / 13, 15);
  });
});

describe('odd but legal programmes', () => {
  it('one asset: nothing else at any corner', () => {
    const corners = trace(programme([[0.04]], [0.1]));
    for (const w of portfolios(corners)) expect(w).toEqual([1]);
    expect(lambdas(corners).at(-1)).toBe(0);
  });
  it('equal returns: only the least variance', () => {
    const corners = trace(
      programme(
        [
          [0.04, 0],
          [0, 0.04],
        ],
        [0.1, 0.1],
      ),
    );
    expect(corners.count).toBe(1);
    expect(portfolios(corners)[0][0]).toBeCloseTo(0.5, 15);
  });
  it('cash without variance: a straight line down to cash alone', () => {
    const corners = trace(
      programme(
        [
          [0, 0, 0],
          [0, 0.04, 0.01],
          [0, 0.01, 0.09],
        ],
        [0.02, 0.06, 0.1],
      ),
    );
    const last = portfolios(corners)[corners.count - 1];
    expect(last[0]).toBeCloseTo(1, 15);
    expect(last[1]).toBeCloseTo(0, 15);
  });
  it('nothing but cash accounts: the best paying one', () => {
    const corners = trace(
      programme(
        [
          [0, 0],
          [0, 0],
        ],
        [0.02, 0.03],
      ),
    );
    for (const w of portfolios(corners)) expect(w).toEqual([0, 1]);
  });
  it('two copies of one asset: the sum of the two is what it is for one', () => {
    const one = trace(
      programme(
        [
          [0.04, 0.01],
          [0.01, 0.09],
        ],
        [0.05, 0.1],
      ),
    );
    const two = trace(
      programme(
        [
          [0.04, 0.01, 0.01],
          [0.01, 0.09, 0.09],
          [0.01, 0.09, 0.09],
        ],
        [0.05, 0.1, 0.1],
      ),
    );
    const [ours, theirs] = [portfolios(two)[two.count - 1], portfolios(one)[one.count - 1]];
    expect(ours[1] + ours[2]).toBeCloseTo(theirs[1], 14);
  });
  it('all weights fixed: that portfolio, with no event', () => {
    const fixed = Float64Array.of(0.3, 0.7);
    const corners = trace(
      programme(
        [
          [0.04, 0],
          [0, 0.09],
        ],
        [0.05, 0.1],
        { l: fixed, u: fixed },
      ),
    );
    expect(portfolios(corners)).toEqual([[0.3, 0.7]]);
  });
  it('caps that leave one portfolio only', () => {
    const corners = trace(
      programme(
        [
          [0.04, 0],
          [0, 0.09],
        ],
        [0.05, 0.1],
        { u: Float64Array.of(0.5, 0.5) },
      ),
    );
    for (const w of portfolios(corners)) expect(w).toEqual([0.5, 0.5]);
  });
  it('a kink: weights stand still while lambda falls', () => {
    const Sigma = [
      [1, 2.96, 2.31],
      [2.96, 54.76, 39.886],
      [2.31, 39.886, 237.16],
    ];
    const bounds = { l: new Float64Array(3).fill(0.2), u: new Float64Array(3).fill(0.5) };
    const corners = trace(programme(Sigma, [2.8, 6.3, 10.8], bounds));
    const same = portfolios(corners).filter((w) => w.every((x, i) => Math.abs(x - [0.2, 0.5, 0.3][i]) < 1e-12));
    expect(same).toHaveLength(2);
  });
  it('a dependent row changes nothing', () => {
    const Sigma = [
      [0.04, 0.01],
      [0.01, 0.09],
    ];
    const twice = {
      m: 2,
      A: Float64Array.of(1, 1, 2, 2),
      rowLower: Float64Array.of(1, 2),
      rowUpper: Float64Array.of(1, 2),
    };
    expect(portfolios(trace(programme(Sigma, [0.05, 0.1], twice)))).toEqual(
      portfolios(trace(programme(Sigma, [0.05, 0.1]))),
    );
  });
});

describe('units', () => {
  it('by powers of two change nothing but the units, to the last bit', () => {
    const Sigma = [
      [0.04, 0.01, 0],
      [0.01, 0.09, 0.02],
      [0, 0.02, 0.25],
    ];
    const plain = trace(programme(Sigma, [0.05, 0.1, 0.12]));
    const scaled = trace(
      programme(
        Sigma.map((row) => row.map((x) => x * 2 ** 40)),
        [0.05, 0.1, 0.12].map((x) => x * 2 ** -30),
      ),
    );
    expect(portfolios(scaled)).toEqual(portfolios(plain));
    expect(lambdas(scaled)).toEqual(lambdas(plain).map((x) => x * 2 ** 70));
  });
});

describe('volatilities a million times apart', () => {
  const sizes = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];
  /** 2n observations of n unrelated assets, each in a unit of its own. */
  function unlike(seed: number, n: number): Programme {
    const random = createRandom(seed);
    const units = Array.from({ length: n }, () => sizes[random.below(sizes.length)]);
    const rows = Array.from({ length: 2 * n }, () => units.map((unit) => unit * random.normal()));
    const product = (i: number, j: number): number => rows.reduce((sum, row) => sum + row[i] * row[j], 0) / (2 * n);
    const Sigma = units.map((_, i) => units.map((_, j) => product(i, j)));
    const mu = units.map(() => 0.06 + 0.06 * random.normal());
    return programme(Sigma, mu, { l: new Float64Array(n).fill(-0.2) });
  }
  it.each([47, 86])('leave no weight beyond its bounds on the way (seed %i)', (seed) => {
    const corners = trace(unlike(seed, 50));
    expect(corners.overshoot).toBeLessThan(1e-11);
    for (const w of portfolios(corners)) expect(w.reduce((sum, x) => sum + x)).toBeCloseTo(1, 10);
  });
});

describe('programmes without a frontier', () => {
  it('caps below the budget: infeasible, with a vector that proves it', () => {
    const p = programme(
      [
        [0.04, 0],
        [0, 0.09],
      ],
      [0.05, 0.1],
      { u: Float64Array.of(0.4, 0.4) },
    );
    const traced = traceFrontier(p);
    if (traced.status !== 'infeasible') throw new Error(traced.status);
    expect(farkasGap({ ...p, gain: p.mu }, traced.farkas)).toBeGreaterThan(0.1);
  });
  it('crossed bounds: infeasible', () => {
    const p = programme([[0.04]], [0.05], { l: Float64Array.of(0.5), u: Float64Array.of(0.4) });
    expect(traceFrontier(p).status).toBe('infeasible');
  });
  it('correlations that contradict each other: not convex', () => {
    const Sigma = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];
    const p = programme(Sigma, [0.1, 0.2, 0.3], {
      l: new Float64Array(3).fill(-1),
      rowLower: Float64Array.of(-2),
      rowUpper: Float64Array.of(2),
    });
    expect(traceFrontier(p).status).toBe('not-convex');
  });
});

describe('a trace that is told to stop', () => {
  it('ends at the corner where it was told', () => {
    const p = programme(
      [
        [0.04, 0, 0],
        [0, 0.09, 0],
        [0, 0, 0.16],
      ],
      [0.05, 0.1, 0.12],
    );
    const whole = trace(p);
    const traced = traceFrontier(p, (lambda) => lambda <= whole.lambda[1]);
    if (traced.status !== 'optimal') throw new Error(traced.status);
    expect(lambdas(traced.corners)).toEqual(lambdas(whole).slice(0, 2));
  });
});
