import { append, loadResponse, refineResponse, remove } from './kktInverse.ts';
import type { Perturbation } from './lexicographic.ts';
import { enterWithoutCurvature, leaveWithoutCurvature } from './nullMove.ts';
import { nearerSide, takeBasicRole, takeRestingRole } from './roles.ts';
import { entry, restingPlace, type Tableau } from './tableau.ts';

/**
 * One event changes one index: a free weight that met its bound or a multiplier that met zero leaves the basis, a
 * gradient that met zero or an activity that met its limit enters it. K⁻¹ and the direction follow by one rank.
 * Where the pivot vanishes the direction has no curvature and the portfolio first slides along it (nullMove.ts).
 */

/** Curvature below it, relative to the variances of the assets that move, is none: duplicates, T < n, cash. */
const leastCurvature = 1e-11;
/** Variances below minus this, on the same scale, are not noise. */
const mostNegative = 1e-7;
/** Relative size of a pivot below which it is computed with more care. */
const cancellation = 1e-3;
/** Pivots of constraints against each other, on the scale of unit variances and unit coefficients. */
const leastPivot = 1e-12;

/** Moves index e, whose value stands at its floor or ceiling, to the other side; false when nothing bounds the way. */
export function pivot(t: Tableau, perturbation: Perturbation, e: number): boolean {
  return t.slot[e] < 0 ? enter(t, perturbation, e) : leave(t, perturbation, e);
}

function enter(t: Tableau, perturbation: Perturbation, e: number): boolean {
  if (e >= t.n) t.status[e] = nearerSide(t, e);
  const { u } = t.basis;
  const sigma = refinedPivot(t, e, entry(t, e, e) - loadResponse(t, e, u));
  if (!enteringPivotHolds(t, e, sigma)) return enterWithoutCurvature(t, perturbation, e, sigma);
  const beta = -t.slope[e] / sigma;
  const { k, direction } = t.basis;
  for (let s = 0; s < k; s++) direction[s] -= beta * u[s];
  append(t, e, u, sigma);
  t.basis.direction[k] = beta;
  takeBasicRole(t, e, e < t.n ? restingPlace(t, e) : 0);
  return true;
}

/** A pivot that has lost digits to cancellation is computed again, to second order in the error of the response. */
function refinedPivot(t: Tableau, e: number, sigma: number): number {
  const own = entry(t, e, e);
  return e < t.n && sigma < cancellation * own ? refineResponse(t, e, own) : sigma;
}

function leave(t: Tableau, perturbation: Perturbation, e: number): boolean {
  if (e < t.n) t.status[e] = nearerSide(t, e);
  const { basis } = t;
  const s = t.slot[e];
  const row = s * basis.stride;
  const pi = basis.inverse[row + s];
  if (!leavingPivotHolds(t, e, pi)) return leaveWithoutCurvature(t, perturbation, e);
  const factor = basis.direction[s] / pi;
  for (let i = 0; i < basis.k; i++) basis.direction[i] -= factor * basis.inverse[row + i];
  remove(t, s);
  takeRestingRole(t, e);
  return true;
}

function enteringPivotHolds(t: Tableau, e: number, sigma: number): boolean {
  const { k, index, u, weights } = t.basis;
  if (e < t.n) return isCurved(t, sigma, moveScale(t, u, 0, e));
  let scale = 0;
  let coefficients = 0;
  for (let s = 0; s < k; s++) {
    if (index[s] >= t.n) continue;
    scale += Math.abs(weights[s] * u[s]);
    coefficients += weights[s] * weights[s];
  }
  return -sigma > Math.max(leastCurvature * scale, leastPivot * coefficients);
}

function leavingPivotHolds(t: Tableau, e: number, pi: number): boolean {
  if (e < t.n) return pi > leastPivot;
  const { inverse, stride } = t.basis;
  return isCurved(t, -pi, moveScale(t, inverse, t.slot[e] * stride, -1));
}

/** Whether the variance of a move is more than rounding noise; notes when it is less than any covariance allows. */
function isCurved(t: Tableau, variance: number, scale: number): boolean {
  if (variance < -mostNegative * scale) t.convex = false;
  return variance > leastCurvature * scale;
}

/** (Σ |move of asset i|·volatility of i)²: the variance of the move if all assets moved as one. */
function moveScale(t: Tableau, moves: Float64Array, start: number, e: number): number {
  const { n, Sigma, basis } = t;
  let scale = e < 0 ? 0 : Math.sqrt(Sigma[e * n + e]);
  for (let s = 0; s < basis.k; s++) {
    const i = basis.index[s];
    if (i < n) scale += Math.abs(moves[start + s]) * Math.sqrt(Sigma[i * n + i]);
  }
  return scale * scale;
}
