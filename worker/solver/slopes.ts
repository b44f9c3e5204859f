import { addRows } from '../linalg/rows.ts';
import { multiplySymmetric } from '../linalg/symmetric.ts';
import { bindLimits, restingPlace, restingValue, type Tableau } from './tableau.ts';

/**
 * Derivatives in lambda: K·dv_B/dlambda = c_B gives the basic indices, d' = M v' − c all others.
 * The product M·v' runs over whole rows, so what is left of it on the basic indices is the residual of the first
 * equation, for nothing: it is checked at every event.
 */

/** Residuals above it, relative to the size of the terms, are refined away; */
const wanted = 1e-14;
/** and after three refinements this is still an answer. */
const acceptable = 1e-12;

/** out = M·x over all indices, where x has the entries `x` in the slots of the basis and is zero elsewhere. */
export function loadProduct(t: Tableau, x: Float64Array, out: Float64Array): void {
  const { n, m, A, basis } = t;
  const { k, index, starts, weights, free } = basis;
  out.fill(0);
  let rows = 0;
  for (let s = 0; s < k; s++) {
    if (index[s] < n || x[s] === 0) continue;
    starts[rows] = (index[s] - n) * n;
    weights[rows++] = x[s];
  }
  addRows(out, n, A, starts, weights, rows);
  let count = 0;
  for (let s = 0; s < k; s++) {
    if (index[s] >= n || x[s] === 0) continue;
    free[count] = index[s];
    starts[count] = index[s] * n;
    weights[count++] = x[s];
  }
  addRows(out, n, t.Sigma, starts, weights, count);
  for (let r = 0; r < m; r++) {
    const row = r * n;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += A[row + free[i]] * weights[i];
    out[n + r] = sum;
  }
}

/** Fills `slope` from the basis' direction; false when the residual stays too large even after refinement. */
export function loadSlopes(t: Tableau): boolean {
  for (let attempt = 1; ; attempt++) {
    const { basis, slope, c } = t;
    const { k, index, direction, x, y } = basis;
    loadProduct(t, direction, slope);
    for (let j = 0; j < t.n; j++) slope[j] -= c[j];
    let residual = 0;
    for (let s = 0; s < k; s++) {
      const rest = slope[index[s]];
      y[s] = rest;
      residual = Math.max(residual, Math.abs(rest));
      slope[index[s]] = direction[s];
    }
    const scale = slopeScale(t);
    if (residual <= wanted * scale) return true;
    if (attempt > 3) {
      // A nearly singular basis: what the next step gathers in errors is to be refined away after it.
      t.events = Infinity;
      return residual <= acceptable * scale;
    }
    multiplySymmetric(x, basis.inverse, basis.stride, k, y);
    for (let s = 0; s < k; s++) direction[s] -= x[s];
  }
}

/** The size of the terms that cancel in the residual: moves of weights and multipliers per unit of lambda. */
export function slopeScale({ basis }: Tableau): number {
  let scale = 1;
  for (let s = 0; s < basis.k; s++) scale = Math.max(scale, Math.abs(basis.direction[s]));
  return scale;
}

/** direction = K⁻¹·c_B */
export function loadDirection(t: Tableau): void {
  const { basis, c } = t;
  const { k, index, direction, weights } = basis;
  for (let s = 0; s < k; s++) weights[s] = c[index[s]];
  multiplySymmetric(direction, basis.inverse, basis.stride, k, weights);
}

/**
 * Computes every value from the data again: the basic v by one step of refinement, then all d = M v − lambda·c.
 * Answers the largest residual that is left on the basic indices, relative to the size of lambda.
 */
export function refresh(t: Tableau): number {
  loadGradients(t);
  const { basis } = t;
  const { k, index, x, y, drift } = basis;
  for (let s = 0; s < k; s++) y[s] = drift[s];
  multiplySymmetric(x, basis.inverse, basis.stride, k, y);
  for (let s = 0; s < k; s++) t.value[index[s]] -= x[s];
  const left = loadGradients(t);
  t.freshLambda = t.lambda;
  t.events = 0;
  for (let j = 0; j < t.size; j++) bindLimits(t, j);
  return left / (1 + t.lambda);
}

/** d = M v − lambda·c on all indices; residuals of the basic ones go into `drift`. Answers the largest of them. */
function loadGradients(t: Tableau): number {
  const { n, m, basis, rate, c } = t;
  const { k, index, drift, x } = basis;
  for (let s = 0; s < k; s++) x[s] = t.value[index[s]];
  loadProduct(t, x, rate);
  addRestingPart(t, rate);
  for (let j = 0; j < n; j++) rate[j] -= t.lambda * c[j];
  let largest = 0;
  for (let s = 0; s < k; s++) {
    const j = index[s];
    drift[s] = j < n ? rate[j] : rate[j] - restingPlace(t, j);
    largest = Math.max(largest, Math.abs(drift[s]));
    rate[j] = t.value[j];
  }
  for (let j = 0; j < n + m; j++) t.value[j] = rate[j];
  return largest;
}

/** out += M·v over the variables that rest at a bound other than zero. */
function addRestingPart(t: Tableau, out: Float64Array): void {
  const { n, m, A, Sigma } = t;
  const starts = new Int32Array(n);
  const weights = new Float64Array(n);
  let count = 0;
  for (let j = 0; j < n; j++) {
    const v = t.slot[j] >= 0 ? 0 : restingValue(t, j);
    if (v === 0) continue;
    starts[count] = j * n;
    weights[count++] = v;
    for (let r = 0; r < m; r++) out[n + r] += A[r * n + j] * v;
  }
  addRows(out, n, Sigma, starts, weights, count);
}
