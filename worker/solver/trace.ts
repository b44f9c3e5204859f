import { nextEvent } from './events.ts';
import { refactor } from './kktInverse.ts';
import { createPerturbation } from './lexicographic.ts';
import { pivot } from './pivot.ts';
import { loadDirection, loadSlopes, refresh } from './slopes.ts';
import { bindLimits, type Tableau } from './tableau.ts';

/**
 * The parametric active set method (generalised critical line): follows the optimal portfolio while lambda falls.
 *
 * Between events the optimal basis is constant and everything in the tableau is linear in lambda. At an event one
 * quantity meets its limit, its index changes sides, and the path goes on with new slopes.
 * Reference: Markowitz, Naval Res. Logist. Q. 3 (1956); Best (1996); Stein, Branke & Schmeck, Comput. Oper. Res. 35
 * (2008); Niedermayer & Niedermayer (2010). One basis of variables and rows: Ferreau, Bock & Diehl, IJRNC 18 (2008).
 * Guarantees: exact corners up to rounding; finite, ties included; every point is dual and primal feasible.
 */

/** Hears of every corner; answers true when it has seen enough. */
export type OnCorner = (t: Tableau) => boolean;

export type TraceStatus = 'optimal' | 'not-convex' | 'numerical-trouble';

/** Gradients and multipliers whose slope is below it, relative to the largest gain, do not depend on lambda: ties. */
export const tie = 1e-12;

/** Values are computed from the data again after so many events, or when lambda has fallen by so much. */
export const eventsBetweenRefreshes = 32;
const fallBetweenRefreshes = 16;
/** Stationarity beyond it, relative to 1 + lambda, calls for a new factorisation. */
const driftAllowed = 1e-11;

/**
 * Traces from the largest lambda at which the basis of `t` is optimal (its values given at lambda 0) down to lambda 0.
 * `refreshAfter` events the values are computed from the data again.
 */
export function trace(t: Tableau, onCorner: OnCorner, refreshAfter = eventsBetweenRefreshes): TraceStatus {
  const perturbation = createPerturbation(t.size);
  if (!comeFromInfinity(t)) return 'numerical-trouble';
  let done = onCorner(t);
  let slopesAreDue = true;
  const most = 1000 + 50 * t.size;
  for (let events = 0; !done && t.lambda > 0; events++) {
    if (events > most) return 'numerical-trouble';
    if (slopesAreDue && !loadSlopes(t) && !rebuild(t)) return 'numerical-trouble';
    const event = nextEvent(t, perturbation);
    const step = event === null ? t.lambda : event.step;
    if (step > 1e-12 * t.lambda) perturbation.active = false;
    fall(t, step);
    if (event === null) t.lambda = 0;
    if (hasFallenFar(t) && refresh(t) > driftAllowed && !rebuild(t)) return 'numerical-trouble';
    done = onCorner(t);
    if (event === null || done) break;
    meet(t, event.index);
    slopesAreDue = pivot(t, perturbation, event.index);
    if (!t.convex) return 'not-convex';
    if (!slopesAreDue) stand(t, event.index);
    t.events += 1;
    // After the pivot: the index that met its limit is exactly there, and the others follow it.
    if (t.events >= refreshAfter && refresh(t) > driftAllowed && !rebuild(t)) return 'numerical-trouble';
  }
  return 'optimal';
}

/**
 * At lambda = ∞ the portfolio stands still (a vertex, or the least risk among ties): only multipliers and gradients move.
 * Brings lambda down to the first value at which one of them meets its limit.
 */
function comeFromInfinity(t: Tableau): boolean {
  const { size, n, value, slope, floor, ceiling, tolerance, basis } = t;
  t.lambda = 0;
  loadDirection(t);
  for (let s = 0; s < basis.k; s++) if (basis.index[s] < n) basis.direction[s] = 0;
  if (!loadSlopes(t)) return false;
  const still = tie * largestGain(t);
  let lambda = 0;
  for (let j = 0; j < size; j++) {
    const s = Math.abs(slope[j]) > still ? slope[j] : 0;
    if (value[j] < floor[j] - tolerance[j] && s > 0) lambda = Math.max(lambda, (floor[j] - value[j]) / s);
    if (value[j] > ceiling[j] + tolerance[j] && s < 0) lambda = Math.max(lambda, (ceiling[j] - value[j]) / s);
  }
  for (let j = 0; j < size; j++) value[j] += lambda * slope[j];
  t.lambda = lambda;
  t.freshLambda = lambda;
  for (let j = 0; j < size; j++) bindLimits(t, j);
  return true;
}

/** The largest entry of c. */
export function largestGain({ c }: Tableau): number {
  let largest = 0;
  for (const gain of c) largest = Math.max(largest, Math.abs(gain));
  return largest;
}

function fall(t: Tableau, step: number): void {
  const { size, value, slope } = t;
  for (let j = 0; j < size; j++) value[j] -= step * slope[j];
  t.lambda -= step;
}

/** Puts the value of an index that has reached its limit exactly there. */
function meet({ value, floor, ceiling }: Tableau, j: number): void {
  const low = Math.abs(value[j] - floor[j]) <= Math.abs(value[j] - ceiling[j]);
  value[j] = low ? floor[j] : ceiling[j];
}

/** Index j changes sides with nothing to bound the way: in truth it does not move, and its slope is rounding noise. */
function stand({ slope, slot, basis }: Tableau, j: number): void {
  slope[j] = 0;
  if (slot[j] >= 0) basis.direction[slot[j]] = 0;
}

/** What was rounding noise beside a large lambda is none beside a small one. */
const hasFallenFar = (t: Tableau): boolean => t.lambda * fallBetweenRefreshes < t.freshLambda;

function rebuild(t: Tableau): boolean {
  if (!refactor(t)) return false;
  loadDirection(t);
  return loadSlopes(t) && refresh(t) <= driftAllowed;
}
