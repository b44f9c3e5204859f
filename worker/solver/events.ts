import { leastPerturbed, type Perturbation } from './lexicographic.ts';
import { slopeScale } from './slopes.ts';
import { isPrimal, type Tableau } from './tableau.ts';

/**
 * The ratio tests: which quantity meets its limit first.
 *
 * While lambda falls by s each value moves by −s·slope; along a move at constant lambda by s·rate. The first to reach its
 * floor or ceiling is the next event. Quantities within rounding noise of their limit at that moment are tied, and a tie
 * is broken by an infinitesimal perturbation of all limits (lexicographic.ts).
 */
export interface Event {
  readonly index: number;
  /** fall of lambda, or length of the move at constant lambda */
  readonly step: number;
}

/** Rounding noise of slopes, relative to the fastest move: nearly flat directions move fast, and others stand still beside them. */
const slopeNoise = 4e-14;

/**
 * The next event below the present lambda, or null when the basis stays optimal down to 0.
 * Only quantities that would be outside their limits at lambda = 0 count: what moves less than noise is at rest.
 */
export function nextEvent(t: Tableau, perturbation: Perturbation): Event | null {
  const { size, value, slope, floor, ceiling, tolerance, lambda, candidates } = t;
  const still = lambda * slopeNoise * slopeScale(t);
  let count = 0;
  let step = Infinity;
  for (let j = 0; j < size; j++) {
    const end = value[j] - lambda * slope[j];
    const allowed = tolerance[j] + still;
    if (end >= floor[j] - allowed && end <= ceiling[j] + allowed) continue;
    const s = slope[j];
    const distance = (value[j] - (s > 0 ? floor[j] : ceiling[j])) / s;
    if (!(distance < lambda)) continue;
    candidates[count++] = j;
    if (distance < step) step = distance;
  }
  if (count === 0) return null;
  step = Math.max(0, step);
  const tied = keepTied(t, slope, -1, step, count);
  return { index: tied === 1 ? candidates[0] : leastPerturbed(t, perturbation, slope, -1, tied), step };
}

/**
 * What stops a move along `rate` at constant lambda, or null when nothing does. `primal` tells which kind of quantity
 * moves (the other kind stands still in exact arithmetic); `mover` is the index that drives the move.
 */
export function nextBlock(t: Tableau, perturbation: Perturbation, primal: boolean, mover: number): Event | null {
  const { size, value, rate, floor, ceiling, candidates } = t;
  let count = 0;
  let step = Infinity;
  let fastest = 0;
  for (let j = 0; j < size; j++) if (isPrimal(t, j) === primal) fastest = Math.max(fastest, Math.abs(rate[j]));
  for (let j = 0; j < size; j++) {
    const r = rate[j];
    if (j === mover || Math.abs(r) <= 1e-11 * fastest || isPrimal(t, j) !== primal) continue;
    const distance = ((r < 0 ? floor[j] : ceiling[j]) - value[j]) / r;
    if (distance === Infinity) continue;
    candidates[count++] = j;
    if (distance < step) step = distance;
  }
  if (count === 0) return null;
  step = Math.max(0, step);
  const tied = keepTied(t, rate, 1, step, count);
  return { index: tied === 1 ? candidates[0] : leastPerturbed(t, perturbation, rate, 1, tied), step };
}

/** Keeps, at the front of `candidates`, those that are within noise of their limit after the step; answers how many. */
function keepTied(t: Tableau, rates: Float64Array, sign: number, step: number, count: number): number {
  const { value, floor, ceiling, tolerance, candidates } = t;
  let tied = 0;
  for (let i = 0; i < count; i++) {
    const j = candidates[i];
    const r = sign * rates[j];
    const gap = r < 0 ? value[j] + step * r - floor[j] : ceiling[j] - value[j] - step * r;
    if (gap <= 4 * tolerance[j]) candidates[tied++] = j;
  }
  return tied;
}
