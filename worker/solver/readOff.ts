import { bilinearForm, dot, quadraticForm } from '../linalg/quadraticForm.ts';
import type { Corners } from './corners.ts';
import type { Programme } from './programme.ts';

/**
 * Portfolios read off a traced frontier in closed form.
 *
 * Symbols: corners k−1 and k bound a segment; w(θ) = w_k + θ·(w_{k−1} − w_k), 0 ≤ θ ≤ 1. Along it the expected return
 * r(θ) = r_k + θ·dr is linear and the variance v(θ) = v_k + 2bθ + cθ² quadratic; lambda and the multipliers are linear.
 * Reference: Markowitz & Todd, Mean–Variance Analysis (2000), chapter 7; Cornuéjols & Tütüncü (2007), chapter 8.
 */
export interface Point {
  /** n */
  readonly weights: Float64Array;
  /** Infinity where the portfolio is that of maximum return and risk plays no part */
  readonly lambda: number;
  /** n+m, as in Corners; per unit of lambda where lambda is Infinity */
  readonly multipliers: Float64Array;
}

/** Where a reading lies against the range of the frontier. */
export type Reading = { readonly point: Point; readonly beyond: 'none' | 'above' | 'below' };

export function weightsAt({ n, weights }: Corners, k: number): Float64Array {
  return weights.subarray(k * n, k * n + n);
}

/** The portfolio of corner k. */
export function cornerPoint(corners: Corners, k: number): Point {
  const width = corners.n + corners.m;
  return {
    weights: weightsAt(corners, k).slice(),
    lambda: corners.lambda[k],
    multipliers: corners.multipliers.slice(k * width, (k + 1) * width),
  };
}

/** Maximum return: the first corner, with the multipliers of the linear programme max muᵀw. */
export function greatestReturn(corners: Corners): Point {
  return { weights: weightsAt(corners, 0).slice(), lambda: Infinity, multipliers: corners.slopeAbove.slice() };
}

/** Minimum variance: the last corner of a whole frontier. */
export const leastVariance = (corners: Corners): Point => cornerPoint(corners, corners.count - 1);

/** max muᵀw − ½wᵀSigma w/lambda: the portfolio at a given lambda, Infinity allowed. */
export function atLambda(corners: Corners, lambda: number): Point {
  const { count, lambda: levels } = corners;
  if (lambda === Infinity) return greatestReturn(corners);
  if (lambda >= levels[0]) return aboveFirst(corners, lambda);
  let k = 1;
  while (k < count - 1 && levels[k] > lambda) k++;
  if (k >= count) return cornerPoint(corners, count - 1);
  const span = levels[k - 1] - levels[k];
  return between(corners, k, span > 0 ? (lambda - levels[k]) / span : 0);
}

/** Least variance with muᵀw ≥ target. Beyond `above`: no portfolio returns as much; `below`: minimum variance returns more. */
export function atReturn(corners: Corners, p: Programme, target: number): Reading {
  const { count } = corners;
  const r = (k: number): number => dot(p.mu, weightsAt(corners, k));
  const top = r(0);
  if (target > top) {
    const beyond = target > top + 1e-10 * (Math.abs(top) + Math.abs(target)) ? 'above' : 'none';
    return { point: cornerPoint(corners, 0), beyond };
  }
  let before = top;
  for (let k = 1; k < count; k++) {
    const here = r(k);
    if (here <= target) {
      const theta = before > here ? (target - here) / (before - here) : 1;
      return { point: between(corners, k, theta), beyond: 'none' };
    }
    before = here;
  }
  return { point: leastVariance(corners), beyond: before > target ? 'below' : 'none' };
}

/** Greatest return with wᵀSigma w ≤ limit². Beyond `above`: the limit does not bind; `below`: no portfolio is as calm. */
export function atVolatility(corners: Corners, p: Programme, limit: number): Reading {
  const { n, count } = corners;
  const v = (k: number): number => quadraticForm(p.Sigma, weightsAt(corners, k), n);
  const allowed = limit * limit;
  if (v(0) <= allowed) return { point: greatestReturn(corners), beyond: 'above' };
  for (let k = 1; k < count; k++) {
    if (v(k) <= allowed) return { point: between(corners, k, thetaOfVariance(corners, p, k, allowed)), beyond: 'none' };
  }
  const least = v(count - 1);
  const beyond = least > allowed * (1 + 1e-10) + 1e-15 * largestVariance(p) ? 'below' : 'none';
  return { point: leastVariance(corners), beyond };
}

function largestVariance({ n, Sigma }: Programme): number {
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Sigma[i * n + i]);
  return largest;
}

/**
 * Greatest (muᵀw − riskFree)/volatility, where some portfolio returns more than riskFree.
 * At the optimum v = lambda·(r − riskFree); left of it on the frontier v is less, right of it more. Where the ratio is the
 * same along a whole segment (cash at the risk-free rate), the end with the greater return is chosen.
 */
export function atGreatestRatio(corners: Corners, p: Programme, riskFree: number): Point {
  const { count, lambda, n } = corners;
  for (let k = 0; k < count; k++) {
    const w = weightsAt(corners, k);
    const v = quadraticForm(p.Sigma, w, n);
    const gain = lambda[k] * (dot(p.mu, w) - riskFree);
    if (v < gain - 1e-12 * Math.abs(gain)) continue;
    if (k === 0) return aboveFirst(corners, v / (dot(p.mu, w) - riskFree));
    return between(corners, k, thetaOfRatio(corners, p, k, riskFree));
  }
  return leastVariance(corners);
}

/** θ at which v(θ) = allowed, v being increasing on the segment. */
function thetaOfVariance(corners: Corners, p: Programme, k: number, allowed: number): number {
  const { v, b, c } = segment(corners, p, k);
  const rest = Math.max(0, allowed - v);
  // cθ² + 2bθ − rest = 0, in the form without cancellation
  const root = b + Math.sqrt(b * b + c * rest);
  return root > 0 ? clamp(rest / root) : 0;
}

/**
 * θ at which (r − riskFree)/√v is greatest. On the frontier dv = 2·lambda·dr, so the derivative of the ratio vanishes where
 * v = lambda·(r − riskFree), and the difference of the two sides is linear in θ, also where the portfolio stands still.
 */
function thetaOfRatio(corners: Corners, p: Programme, k: number, riskFree: number): number {
  const here = ratioSlack(corners, p, k, riskFree);
  return clamp(here / (here - ratioSlack(corners, p, k - 1, riskFree)));
}

/** v − lambda·(r − riskFree) at corner k: negative above the greatest ratio, positive below it. */
function ratioSlack(corners: Corners, p: Programme, k: number, riskFree: number): number {
  const w = weightsAt(corners, k);
  return quadraticForm(p.Sigma, w, p.n) - corners.lambda[k] * (dot(p.mu, w) - riskFree);
}

/** The variance at corner k, and the terms of v(θ) = v + 2bθ + cθ² on the segment that ends there. */
function segment(corners: Corners, p: Programme, k: number) {
  const w = weightsAt(corners, k);
  const before = weightsAt(corners, k - 1);
  const move = Float64Array.from(w, (x, i) => before[i] - x);
  return {
    v: quadraticForm(p.Sigma, w, p.n),
    b: bilinearForm(p.Sigma, w, move, p.n),
    c: quadraticForm(p.Sigma, move, p.n),
  };
}

const clamp = (theta: number): number => (theta > 0 ? Math.min(theta, 1) : 0);

/** w = w_k + θ·(w_{k−1} − w_k); a weight that is the same at both ends is exactly that. */
function between({ n, m, lambda, weights, multipliers }: Corners, k: number, theta: number): Point {
  const mix = (values: Float64Array, size: number): Float64Array => {
    const out = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const end = values[k * size + i];
      const begin = values[(k - 1) * size + i];
      out[i] = theta === 1 ? begin : end + theta * (begin - end);
    }
    return out;
  };
  return {
    weights: mix(weights, n),
    lambda: lambda[k] + theta * (lambda[k - 1] - lambda[k]),
    multipliers: mix(multipliers, n + m),
  };
}

/** Above the first corner the portfolio stands still and the multipliers go on linearly. */
function aboveFirst(corners: Corners, lambda: number): Point {
  const first = cornerPoint(corners, 0);
  const rise = Math.max(0, lambda - first.lambda);
  return {
    weights: first.weights,
    lambda: first.lambda + rise,
    multipliers: first.multipliers.map((y, i) => y + rise * corners.slopeAbove[i]),
  };
}
