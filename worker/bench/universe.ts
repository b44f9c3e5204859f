import { createRandom } from '../linalg/random.ts';

/** Moments of a made-up market: a market factor, sectors, own risk; returns that roughly pay for risk. The seed decides. */
export interface Universe {
  readonly n: number;
  /** n×n, row-major, per year */
  readonly covariance: Float64Array;
  /** n, per year */
  readonly expectedReturns: Float64Array;
}

const sectors = 10;

/** Shares of ten sectors, of which a frontier holds a few dozen at a time. */
export function shares(n: number, seed: number): Universe {
  const random = createRandom(seed);
  const beta = Float64Array.from({ length: n }, () => 1 + 0.3 * random.normal());
  const sectorLoading = Float64Array.from({ length: n }, () => 0.08 + 0.03 * random.normal());
  const own = Float64Array.from({ length: n }, () => 0.12 + 0.18 * random.uniform());
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const market = 0.0256 * (beta[i] * beta[j]); // 16 % market volatility
      const sector = i % sectors === j % sectors ? sectorLoading[i] * sectorLoading[j] : 0;
      covariance[i * n + j] = market + sector + (i === j ? own[i] * own[i] : 0);
    }
  }
  const expectedReturns = Float64Array.from(beta, (b) => 0.02 + 0.05 * b + 0.015 * random.normal());
  return { n, covariance, expectedReturns };
}

/** Nearly unrelated assets: most of them stand on the frontier at once, the hard case for a basis. */
export function unrelated(n: number, seed: number): Universe {
  const random = createRandom(seed);
  const own = Float64Array.from({ length: n }, () => 0.15 + 0.15 * random.uniform());
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) covariance[i * n + j] = 0.0004 + (i === j ? own[i] * own[i] : 0);
  }
  return { n, covariance, expectedReturns: Float64Array.from(own, (s) => 0.02 + 0.2 * s + 0.01 * random.normal()) };
}
