import { invert } from '../linalg/inverse.ts';
import { addRankOne, addRankTwo, multiplySymmetric } from '../linalg/symmetric.ts';
import { type Basis, createBasis, entry, type Tableau } from './tableau.ts';

/**
 * Problem: keep K⁻¹, the inverse of M restricted to the basic indices, while one or two indices come or go.
 *
 * Symbols: P = K⁻¹ (k×k); for an index e outside, u = P·M_Be and pivot sigma = M_ee − M_eB·u; for an index inside, p its
 * column of P and pi its diagonal entry.
 * Method: bordering for a newcomer, deflation for a leaver, O(k²) each. Where the single pivot vanishes (no curvature along
 * the direction of e) two indices change places at once by the 2×2 pivot, whose determinant is away from zero.
 * Reference: Golub & Van Loan, Matrix Computations, 4th ed., §2.1.4 (Sherman–Morrison–Woodbury) and §4.4 (2×2 pivots).
 */

/** Loads u = K⁻¹·M_Be into `out`; answers M_eB·u. */
export function loadResponse(t: Tableau, e: number, out: Float64Array): number {
  const { basis } = t;
  const { k, weights } = basis;
  for (let s = 0; s < k; s++) weights[s] = entry(t, e, basis.index[s]);
  multiplySymmetric(out, basis.inverse, basis.stride, k, weights);
  let sum = 0;
  for (let s = 0; s < k; s++) sum += weights[s] * out[s];
  return sum;
}

/**
 * One step of refinement of the response in basis.u, then the pivot as etaᵀ M eta with eta = (−u, 1): its error is of
 * second order in the error of u, so that a vanishing curvature shows as one.
 */
export function refineResponse(t: Tableau, e: number, own: number): number {
  const { k, stride, inverse, index, u, x, y } = t.basis;
  loadResponseResidual(t, e, y);
  multiplySymmetric(x, inverse, stride, k, y);
  for (let s = 0; s < k; s++) u[s] += x[s];
  loadResponseResidual(t, e, y);
  let sigma = own;
  for (let s = 0; s < k; s++) sigma -= u[s] * (entry(t, index[s], e) + y[s]);
  return sigma;
}

/** out = M_Be − K·u */
function loadResponseResidual(t: Tableau, e: number, out: Float64Array): void {
  const { k, index, u } = t.basis;
  for (let a = 0; a < k; a++) {
    let rest = entry(t, index[a], e);
    for (let b = 0; b < k; b++) rest -= entry(t, index[a], index[b]) * u[b];
    out[a] = rest;
  }
}

/** Appends e, whose response is in `u` and whose pivot is `sigma`. */
export function append(t: Tableau, e: number, u: Float64Array, sigma: number): void {
  const basis = roomy(t);
  const { k, stride, inverse } = basis;
  addRankOne(inverse, stride, k, 1 / sigma, u);
  for (let s = 0; s < k; s++) {
    inverse[s * stride + k] = -u[s] / sigma;
    inverse[k * stride + s] = -u[s] / sigma;
  }
  inverse[k * stride + k] = 1 / sigma;
  enlist(t, e);
}

/** Takes out the index of slot s; its diagonal entry of K⁻¹ is the pivot. */
export function remove(t: Tableau, s: number): void {
  const { basis } = t;
  const { k, stride, inverse, x } = basis;
  loadColumn(basis, s, x);
  addRankOne(inverse, stride, k, -1 / x[s], x);
  discharge(t, s);
}

/** Appends e and j together; `cross` = M_ej − M_eB·u_j. */
export function appendPair(
  t: Tableau,
  e: number,
  j: number,
  ue: Float64Array,
  uj: Float64Array,
  [sigmaE, cross, sigmaJ]: readonly [number, number, number],
): void {
  const basis = roomy(t);
  const { k, stride, inverse } = basis;
  const det = sigmaE * sigmaJ - cross * cross;
  addRankTwo(inverse, stride, k, ue, uj, [sigmaJ / det, -cross / det, sigmaE / det]);
  for (let s = 0; s < k; s++) {
    const forE = (cross * uj[s] - sigmaJ * ue[s]) / det;
    const forJ = (cross * ue[s] - sigmaE * uj[s]) / det;
    inverse[s * stride + k] = forE;
    inverse[k * stride + s] = forE;
    inverse[s * stride + k + 1] = forJ;
    inverse[(k + 1) * stride + s] = forJ;
  }
  inverse[k * stride + k] = sigmaJ / det;
  inverse[k * stride + k + 1] = -cross / det;
  inverse[(k + 1) * stride + k] = -cross / det;
  inverse[(k + 1) * stride + k + 1] = sigmaE / det;
  enlist(t, e);
  enlist(t, j);
}

/** Takes out the indices of slots a and b together. */
export function removePair(t: Tableau, a: number, b: number): void {
  const { basis } = t;
  const { k, stride, inverse, x, y } = basis;
  loadColumn(basis, a, x);
  loadColumn(basis, b, y);
  const det = x[a] * y[b] - x[b] * x[b];
  addRankTwo(inverse, stride, k, x, y, [-y[b] / det, x[b] / det, -x[a] / det]);
  discharge(t, Math.max(a, b));
  discharge(t, Math.min(a, b));
}

/** Puts e, with response `u` and pivot `sigma`, in the place of the index of slot s. */
export function exchange(t: Tableau, e: number, s: number, u: Float64Array, sigma: number): void {
  const { basis } = t;
  const { k, stride, inverse, x } = basis;
  loadColumn(basis, s, x);
  const pi = x[s];
  const det = pi * sigma + u[s] * u[s];
  const away = u[s];
  addRankTwo(inverse, stride, k, u, x, [pi / det, -away / det, -sigma / det]);
  for (let i = 0; i < k; i++) {
    const border = (away * x[i] - pi * u[i]) / det;
    inverse[i * stride + s] = border;
    inverse[s * stride + i] = border;
  }
  inverse[s * stride + s] = pi / det;
  t.slot[basis.index[s]] = -1;
  t.slot[e] = s;
  basis.index[s] = e;
  basis.drift[s] = 0;
}

/** Makes K⁻¹ anew from the data; false when K is singular to working precision. */
export function refactor(t: Tableau): boolean {
  const { basis } = t;
  const { k, stride, inverse, index } = basis;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) inverse[a * stride + b] = entry(t, index[a], index[b]);
  }
  if (!invert(inverse, stride, k)) return false;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < a; b++) {
      const mean = (inverse[a * stride + b] + inverse[b * stride + a]) / 2;
      inverse[a * stride + b] = mean;
      inverse[b * stride + a] = mean;
    }
  }
  return true;
}

/** Puts index e into the next slot. */
export function enlist(t: Tableau, e: number): void {
  const { basis } = t;
  t.slot[e] = basis.k;
  basis.index[basis.k] = e;
  basis.drift[basis.k] = 0;
  basis.direction[basis.k] = 0;
  basis.k += 1;
}

/** Frees slot s: the last slot moves into it. */
function discharge(t: Tableau, s: number): void {
  const { basis } = t;
  const { stride, inverse, index } = basis;
  const last = basis.k - 1;
  t.slot[index[s]] = -1;
  if (s !== last) {
    for (let i = 0; i < basis.k; i++) inverse[s * stride + i] = inverse[last * stride + i];
    for (let i = 0; i < basis.k; i++) inverse[i * stride + s] = inverse[i * stride + last];
    index[s] = index[last];
    t.slot[index[s]] = s;
    basis.drift[s] = basis.drift[last];
    basis.direction[s] = basis.direction[last];
  }
  basis.k = last;
}

function loadColumn({ k, stride, inverse }: Basis, s: number, out: Float64Array): void {
  for (let i = 0; i < k; i++) out[i] = inverse[s * stride + i];
}

/** The basis with room for two more, moved to larger buffers if need be. `u`, `x` and `y` keep their contents. */
export function roomy(t: Tableau): Basis {
  const old = t.basis;
  if (old.k + 2 <= old.stride) return old;
  const grown = createBasis(Math.max(2 * old.stride, old.k + 2));
  grown.k = old.k;
  for (const name of ['index', 'direction', 'drift', 'u', 'x', 'y'] as const) grown[name].set(old[name]);
  for (let i = 0; i < old.k; i++) {
    grown.inverse.set(old.inverse.subarray(i * old.stride, i * old.stride + old.k), i * grown.stride);
  }
  t.basis = grown;
  return grown;
}
