import { createRandom } from '../linalg/random.ts';
import { addRows } from '../linalg/rows.ts';
import { multiplySymmetric } from '../linalg/symmetric.ts';
import { loadProduct } from './slopes.ts';
import { isPrimal, type Tableau } from './tableau.ts';

/**
 * Problem: when several quantities meet their limits at once, which goes first? A wrong order can go round in circles.
 *
 * Method: every limit is moved by epsilon times a fixed random number, epsilon infinitesimal. Quantities become
 * value + epsilon·f with f linear in those numbers, so ties break by the ratio of the epsilon parts. The perturbed problem
 * has no ties, its path strictly decreases lambda, and no basis can return: the rule is the lexicographic rule of
 * linear programming carried over to the parametric quadratic one.
 * Reference: Dantzig, Orden & Wolfe, Pacific J. Math. 5 (1955); Cottle, Pang & Stone, The Linear Complementarity
 * Problem (1992), §4.9.
 * Guarantees: no effect on any value: epsilon never becomes a number. The random numbers are seeded and made when a run
 * of ties begins, such that the basis of that moment is strictly inside all its perturbed limits.
 */
export interface Perturbation {
  active: boolean;
  /** size: shifts of lower and upper bounds (variables) or limits (rows) */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** size: shifts of the zero at which gradients and multipliers turn */
  readonly zero: Float64Array;
  /** size: what the shifts do to the moving quantity of each index */
  readonly f: Float64Array;
}

export function createPerturbation(size: number): Perturbation {
  const numbers = (): Float64Array => new Float64Array(size);
  return { active: false, low: numbers(), high: numbers(), zero: numbers(), f: numbers() };
}

/** Among the first `count` candidates, moving at sign·rates, the one whose perturbed limit is met first. */
export function leastPerturbed(t: Tableau, p: Perturbation, rates: Float64Array, sign: number, count: number): number {
  if (p.active) loadEffects(t, p);
  else begin(t, p);
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < count; i++) {
    const j = t.candidates[i];
    const r = sign * rates[j];
    const ratio = perturbedGap(t, p, j, r < 0) / Math.abs(r);
    if (ratio < least || best < 0) {
      best = j;
      least = ratio;
    }
  }
  return best;
}

/** The epsilon part of the distance to the floor or ceiling. */
function perturbedGap(t: Tableau, p: Perturbation, j: number, downwards: boolean): number {
  const primal = isPrimal(t, j);
  if (downwards) return p.f[j] - (primal ? p.low[j] : p.zero[j]);
  return (primal ? p.high[j] : p.zero[j]) - p.f[j];
}

/** Draws the shifts, then moves those that do not act on the present basis so that it is strictly inside its limits. */
function begin(t: Tableau, p: Perturbation): void {
  const random = createRandom(1);
  const draw = (): number => 1 + random.uniform();
  for (let j = 0; j < t.size; j++) {
    p.low[j] = draw();
    p.high[j] = t.lower[j] === t.upper[j] ? p.low[j] : draw();
    p.zero[j] = draw();
  }
  p.active = true;
  loadEffects(t, p);
  for (let j = 0; j < t.size; j++) {
    if (isPrimal(t, j)) {
      const fixed = t.lower[j] === t.upper[j];
      p.low[j] = p.f[j] - (fixed ? 0 : draw());
      p.high[j] = p.f[j] + (fixed ? 0 : draw());
    } else {
      p.zero[j] = t.floor[j] === 0 ? p.f[j] - draw() : p.f[j] + draw();
    }
  }
}

/** Solves for f: the same equations as for the values, with the shifts on the right-hand side. */
function loadEffects(t: Tableau, p: Perturbation): void {
  const { n, basis } = t;
  const { k, index, x, y } = basis;
  const resting = new Float64Array(t.size);
  loadRestingEffects(t, p, resting);
  for (let s = 0; s < k; s++) {
    const j = index[s];
    const target = j < n ? p.zero[j] : shiftOfLimit(t, p, j);
    y[s] = target - resting[j];
  }
  multiplySymmetric(x, basis.inverse, basis.stride, k, y);
  loadProduct(t, x, p.f);
  for (let j = 0; j < t.size; j++) p.f[j] += resting[j];
  for (let s = 0; s < k; s++) p.f[index[s]] = x[s];
}

const shiftOfLimit = (t: Tableau, p: Perturbation, j: number): number => (t.status[j] < 0 ? p.low[j] : p.high[j]);

/** out = M·v over the indices that are not basic, v being their shifts. */
function loadRestingEffects(t: Tableau, p: Perturbation, out: Float64Array): void {
  const { n, m, A, Sigma, slot } = t;
  const starts = new Int32Array(Math.max(n, m));
  const weights = new Float64Array(Math.max(n, m));
  let count = 0;
  for (let r = 0; r < m; r++) {
    if (slot[n + r] >= 0) continue;
    starts[count] = r * n;
    weights[count++] = p.zero[n + r];
  }
  addRows(out, n, A, starts, weights, count);
  count = 0;
  for (let j = 0; j < n; j++) {
    if (slot[j] >= 0) continue;
    starts[count] = j * n;
    weights[count] = shiftOfLimit(t, p, j);
    for (let r = 0; r < m; r++) out[n + r] += A[r * n + j] * weights[count];
    count += 1;
  }
  addRows(out, n, Sigma, starts, weights, count);
}
