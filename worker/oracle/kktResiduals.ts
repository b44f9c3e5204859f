import type { Corners } from '../solver/corners.ts';
import type { Programme } from '../solver/programme.ts';

/**
 * Residuals of the optimality conditions of min ½wᵀSigma w − lambda·muᵀw at one point, each relative to the size of its
 * terms. Written for clarity, not speed: the tests' own measure.
 */
export interface Residuals {
  readonly primal: number;
  readonly stationarity: number;
  readonly signs: number;
  readonly complementarity: number;
}

export function kktResiduals(
  p: Programme,
  lambda: number,
  w: ArrayLike<number>,
  z: ArrayLike<number>,
  y: ArrayLike<number>,
): Residuals {
  const { n, m } = p;
  let primal = 0;
  let stationarity = 0;
  let signs = 0;
  let complementarity = 0;
  const side = (multiplier: number, value: number, low: number, high: number, scale: number): void => {
    primal = Math.max(primal, low - value, value - high);
    if (low === high) return;
    // A positive multiplier belongs to the lower limit, a negative one to the upper.
    const gap = multiplier > 0 ? value - low : high - value;
    if (multiplier !== 0 && gap < Infinity)
      complementarity = Math.max(complementarity, (Math.abs(multiplier) / scale) * Math.abs(gap));
    if (gap === Infinity) signs = Math.max(signs, Math.abs(multiplier) / scale);
  };
  let scale = 0;
  for (let i = 0; i < n; i++) scale = Math.max(scale, p.Sigma[i * n + i], Math.abs(lambda * p.mu[i]));
  if (scale === 0) scale = 1;
  for (let i = 0; i < n; i++) {
    let gradient = -lambda * p.mu[i] - z[i];
    for (let j = 0; j < n; j++) gradient += p.Sigma[i * n + j] * w[j];
    for (let r = 0; r < m; r++) gradient -= p.A[r * n + i] * y[r];
    stationarity = Math.max(stationarity, Math.abs(gradient) / scale);
    side(z[i], w[i], p.l[i], p.u[i], scale);
  }
  for (let r = 0; r < m; r++) {
    let activity = 0;
    let size = 0;
    for (let i = 0; i < n; i++) {
      activity += p.A[r * n + i] * w[i];
      size = Math.max(size, Math.abs(p.A[r * n + i]));
    }
    if (size === 0) continue;
    side(y[r] * size, activity / size, p.rowLower[r] / size, p.rowUpper[r] / size, scale);
  }
  return { primal, stationarity, signs, complementarity };
}

/** The largest residual over all corners and the middles between them. */
export function worstResidual(p: Programme, corners: Corners): number {
  const { n, m, count, lambda, weights, multipliers } = corners;
  const width = n + m;
  let worst = 0;
  const check = (level: number, w: Float64Array, all: Float64Array): void => {
    const r = kktResiduals(p, level, w, all.subarray(0, n), all.subarray(n));
    worst = Math.max(worst, r.primal, r.stationarity, r.signs, r.complementarity);
  };
  for (let k = 0; k < count; k++) {
    const w = weights.slice(k * n, k * n + n);
    const all = multipliers.slice(k * width, k * width + width);
    check(lambda[k], w, all);
    if (k === 0) continue;
    const before = weights.subarray((k - 1) * n, k * n);
    const middle = w.map((x, i) => (x + before[i]) / 2);
    // Multipliers may jump at a corner where they are not unique: only the portfolio is checked in the middle.
    for (let i = 0; i < n; i++) worst = Math.max(worst, p.l[i] - middle[i], middle[i] - p.u[i]);
  }
  return Number.isNaN(worst) ? Infinity : worst;
}
