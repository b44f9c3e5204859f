import { type Event, nextBlock } from './events.ts';
import { appendPair, exchange, loadResponse, removePair, roomy } from './kktInverse.ts';
import type { Perturbation } from './lexicographic.ts';
import { nearerSide, takeBasicRole, takeRestingRole } from './roles.ts';
import { loadDirection, loadProduct } from './slopes.ts';
import { bindLimits, entry, isPrimal, restingValue, type Tableau } from './tableau.ts';

/**
 * Problem: an index must change sides, but the basis that would follow is singular.
 *
 * Either a direction of the portfolio has no curvature (duplicate assets, fewer observations than assets, cash), or a
 * constraint depends on others. Nothing but this direction can change, and nothing else stops it: along it, at constant
 * lambda, the portfolio (or the set of multipliers) moves until a second index meets its limit; the two then change sides
 * together, by a 2×2 pivot that is regular because the second index does respond to the first.
 * Reference: Best, "An algorithm for the solution of the parametric quadratic programming problem" (1996), case of
 * singular pivots; Cottle, Pang & Stone (1992), §4.1 (principal pivots of order two).
 */

/** Index e, outside, wants to enter with a vanishing pivot `sigma`; its response is in basis.u. */
export function enterWithoutCurvature(t: Tableau, p: Perturbation, e: number, sigma: number): boolean {
  const ue = t.basis.u.slice(0, t.basis.k);
  const sense = enteringSense(t, e);
  loadEnteringRates(t, e, ue, sense);
  const block = nextBlock(t, p, e < t.n, e);
  const span = e < t.n ? t.upper[e] - t.lower[e] : Infinity;
  if (block === null && span === Infinity) return false;
  if (block === null || span <= block.step) return crossOver(t, e, span);
  const v = restingValue(t, e) + sense * block.step;
  slide(t, e < t.n, block);
  const j = block.index;
  if (t.slot[j] >= 0) {
    const s = t.slot[j];
    loadSide(t, j);
    exchange(t, e, s, ue, sigma);
    takeRestingRole(t, j);
    takeBasicRole(t, e, v);
  } else {
    appendBoth(t, e, ue, sigma, j, v);
  }
  loadDirection(t);
  return true;
}

/** Index e, inside, wants to leave, but its entry on the diagonal of K⁻¹ vanishes. */
export function leaveWithoutCurvature(t: Tableau, p: Perturbation, e: number): boolean {
  const sense = t.status[e] < 0 ? 1 : -1;
  loadLeavingRates(t, e, sense);
  const block = nextBlock(t, p, e >= t.n, e);
  const span = e < t.n ? Infinity : t.upper[e] - t.lower[e];
  if (block === null && span === Infinity) return false;
  if (block === null || span <= block.step) return crossOver(t, e, span);
  const reached = e < t.n ? 0 : (sense > 0 ? t.lower[e] : t.upper[e]) + sense * block.step;
  const gradient = e < t.n ? sense * block.step : 0;
  slide(t, e >= t.n, block);
  const j = block.index;
  loadSide(t, j);
  if (t.slot[j] >= 0) {
    removePair(t, t.slot[e], t.slot[j]);
    takeRestingRole(t, j);
  } else {
    const { u } = roomy(t);
    const sigma = entry(t, j, j) - loadResponse(t, j, u);
    const v = restingValue(t, j);
    exchange(t, j, t.slot[e], u, sigma);
    takeBasicRole(t, j, v);
  }
  takeRestingRole(t, e);
  t.value[e] = e < t.n ? gradient : reached;
  loadDirection(t);
  return true;
}

/** The sign in which v_e may move away from where it rests: weights into their range, multipliers by the side of the limit. */
function enteringSense(t: Tableau, e: number): number {
  return e < t.n === t.status[e] < 0 ? 1 : -1;
}

function loadEnteringRates(t: Tableau, e: number, ue: Float64Array, sense: number): void {
  const { basis, rate, n } = t;
  const moves = basis.y;
  for (let s = 0; s < basis.k; s++) moves[s] = -sense * ue[s];
  loadProduct(t, moves, rate);
  const length = e < n ? t.size : n;
  for (let j = 0; j < length; j++) rate[j] += sense * entry(t, j, e);
  for (let s = 0; s < basis.k; s++) rate[basis.index[s]] = moves[s];
}

function loadLeavingRates(t: Tableau, e: number, sense: number): void {
  const { basis, rate } = t;
  const moves = basis.y;
  const row = t.slot[e] * basis.stride;
  for (let s = 0; s < basis.k; s++) moves[s] = sense * basis.inverse[row + s];
  loadProduct(t, moves, rate);
  for (let s = 0; s < basis.k; s++) rate[basis.index[s]] = moves[s];
}

/** The mover meets its own opposite limit first: a weight jumps to the other bound, a tight row to its other limit. */
function crossOver(t: Tableau, e: number, span: number): boolean {
  slide(t, true, { index: e, step: span });
  t.status[e] = -t.status[e];
  t.value[e] = 0;
  bindLimits(t, e);
  return true;
}

function slide(t: Tableau, primal: boolean, { index, step }: Event): void {
  const { size, value, rate, floor, ceiling } = t;
  for (let j = 0; j < size; j++) if (isPrimal(t, j) === primal) value[j] += step * rate[j];
  if (isPrimal(t, index) === primal && step > 0) {
    value[index] = rate[index] < 0 ? Math.max(value[index], floor[index]) : Math.min(value[index], ceiling[index]);
  }
  // The other kind stood still only up to rounding: compute it again soon.
  t.events += 8;
}

/** The side on which a weight comes to rest, or a row becomes tight. */
function loadSide(t: Tableau, j: number): void {
  if (isPrimal(t, j)) t.status[j] = nearerSide(t, j);
}

function appendBoth(t: Tableau, e: number, ue: Float64Array, sigma: number, j: number, v: number): void {
  loadSide(t, j);
  const { u: uj, k, index } = roomy(t);
  const sigmaJ = entry(t, j, j) - loadResponse(t, j, uj);
  let cross = entry(t, e, j);
  for (let s = 0; s < k; s++) cross -= entry(t, e, index[s]) * uj[s];
  const vj = restingValue(t, j);
  appendPair(t, e, j, ue, uj, [sigma, cross, sigmaJ]);
  takeBasicRole(t, e, v);
  takeBasicRole(t, j, vj);
}
