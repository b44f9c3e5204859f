import type { Programme } from './programme.ts';

/**
 * The state of the parametric active set method: one index set for variables and rows.
 *
 * Index j < n is the weight of asset j, index n + r is row r. With M = [Sigma Aᵀ; A 0] and v = (w, −y), y the multipliers:
 *   v_j is the weight, or minus the multiplier;   d_j = (M v − lambda·c)_j is the reduced gradient, or the activity.
 * Each index is either basic or not:
 *   variable, basic (free):      v_j moves within [l_j, u_j],           d_j = 0
 *   variable, not basic:         v_j rests at a bound,                  d_j ≥ 0 at the lower, ≤ 0 at the upper
 *   row, basic (tight):          v_j ≤ 0 at the lower limit, ≥ 0 at the upper, free for an equality;  d_j rests at the limit
 *   row, not basic:              v_j = 0,                               d_j moves within [rowLower, rowUpper]
 * `value[j]` is whichever of the two moves, `floor[j]` and `ceiling[j]` bound it, `slope[j]` is its derivative in lambda.
 * Everything is linear in lambda while the basis stays, so one pass over `value` and `slope` finds the next event.
 */
export interface Tableau {
  readonly n: number;
  readonly m: number;
  /** n + m */
  readonly size: number;
  readonly Sigma: Float64Array;
  readonly A: Float64Array;
  /** size: the direction of the parameter, mu for the frontier, 0 on rows */
  readonly c: Float64Array;
  /** size: l or rowLower, u or rowUpper */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** size: variable −1 at the lower bound, 0 free, +1 at the upper; row −1 tight below, 0 slack, +1 tight above */
  readonly status: Int8Array;
  /** size: frozen indices never leave their place (used while ties of the start are settled) */
  readonly frozen: Uint8Array;
  readonly value: Float64Array;
  readonly slope: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  readonly tolerance: Float64Array;
  /** size: place in the basis, or −1 */
  readonly slot: Int32Array;
  /** The basis and its inverse; replaced as a whole when it outgrows its buffers. */
  basis: Basis;
  lambda: number;
  /** False once a direction of clearly negative variance was met: Sigma is no covariance. */
  convex: boolean;
  /** lambda when the values were last computed from the data, and the events since */
  freshLambda: number;
  events: number;
  /** size: scratch, rates of change along a move at constant lambda */
  readonly rate: Float64Array;
  /** size: indices found by the ratio test */
  readonly candidates: Int32Array;
}

/** K = M restricted to the basic indices; arrays are in the order of the slots. */
export interface Basis {
  k: number;
  readonly stride: number;
  /** the index of each slot */
  readonly index: Int32Array;
  /** stride×stride: K⁻¹ */
  readonly inverse: Float64Array;
  /** dv/dlambda of the basic indices */
  readonly direction: Float64Array;
  /** what stationarity and tight rows miss, accumulated since the values were fresh */
  readonly drift: Float64Array;
  /** scratch, one entry per slot */
  readonly u: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly free: Int32Array;
}

/** Relative size of rounding noise in values: 2⁻⁵² times a few hundred operations. */
const noise = 1e-13;

export function createTableau(p: Programme): Tableau {
  const { n, m } = p;
  const size = n + m;
  const numbers = (): Float64Array => new Float64Array(size);
  const t: Tableau = {
    n,
    m,
    size,
    Sigma: p.Sigma,
    A: p.A,
    c: numbers(),
    lower: numbers(),
    upper: numbers(),
    status: new Int8Array(size),
    frozen: new Uint8Array(size),
    value: numbers(),
    slope: numbers(),
    floor: numbers(),
    ceiling: numbers(),
    tolerance: numbers(),
    slot: new Int32Array(size).fill(-1),
    basis: createBasis(Math.min(size, 48)),
    lambda: 0,
    convex: true,
    freshLambda: 0,
    events: 0,
    rate: numbers(),
    candidates: new Int32Array(size),
  };
  t.lower.set(p.l);
  t.lower.set(p.rowLower, n);
  t.upper.set(p.u);
  t.upper.set(p.rowUpper, n);
  return t;
}

export function createBasis(capacity: number): Basis {
  // An odd stride keeps columns from falling on the same cache lines.
  const stride = capacity | 1;
  return {
    k: 0,
    stride,
    index: new Int32Array(stride),
    inverse: new Float64Array(stride * stride),
    direction: new Float64Array(stride),
    drift: new Float64Array(stride),
    u: new Float64Array(stride),
    x: new Float64Array(stride),
    y: new Float64Array(stride),
    starts: new Int32Array(stride),
    weights: new Float64Array(stride),
    free: new Int32Array(stride),
  };
}

/** True when the moving quantity of index j is a weight or an activity, false when it is a gradient or a multiplier. */
export const isPrimal = (t: Tableau, j: number): boolean => t.slot[j] >= 0 === j < t.n;

/** The bound or limit at which index j rests, given its status. */
export const restingPlace = (t: Tableau, j: number): number => (t.status[j] < 0 ? t.lower[j] : t.upper[j]);

/** v_j of an index that is not basic: the bound for a variable, 0 for a slack row. */
export const restingValue = (t: Tableau, j: number): number => (j < t.n ? restingPlace(t, j) : 0);

/** Sets floor, ceiling and tolerance of index j from its status. */
export function bindLimits(t: Tableau, j: number): void {
  const primal = isPrimal(t, j);
  t.tolerance[j] = noise * (primal ? 1 : 1 + t.lambda);
  if (primal) {
    t.floor[j] = t.lower[j];
    t.ceiling[j] = t.upper[j];
    return;
  }
  const unsigned = t.frozen[j] === 1 || t.lower[j] === t.upper[j];
  // A gradient is ≥ 0 at the lower bound; minus a multiplier is ≤ 0 at the lower limit.
  const positive = j < t.n === t.status[j] < 0;
  t.floor[j] = unsigned || !positive ? -Infinity : 0;
  t.ceiling[j] = unsigned || positive ? Infinity : 0;
}

/** M_ij */
export function entry(t: Tableau, i: number, j: number): number {
  if (i < t.n) return j < t.n ? t.Sigma[i * t.n + j] : t.A[(j - t.n) * t.n + i];
  return j < t.n ? t.A[(i - t.n) * t.n + j] : 0;
}
