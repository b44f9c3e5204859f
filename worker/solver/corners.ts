import { restingValue, type Tableau } from './tableau.ts';

/**
 * The corner portfolios of a traced frontier, in order of falling lambda, with the multipliers of every limit.
 * Weights, multipliers and gradients are linear in lambda between neighbours.
 */
export interface Corners {
  readonly n: number;
  readonly m: number;
  count: number;
  /** count */
  lambda: Float64Array;
  /** count×n */
  weights: Float64Array;
  /** count×(n+m): z of each weight's bounds (Sigma w − lambda mu − Aᵀy = z), then y of each row */
  multipliers: Float64Array;
  /** the farthest that a weight stood beyond its bound when its corner was recorded: rounding noise of a sound trace */
  overshoot: number;
  /** n+m: the derivative of the multipliers in lambda above the first corner */
  readonly slopeAbove: Float64Array;
}

export function createCorners(n: number, m: number, capacity: number): Corners {
  return {
    n,
    m,
    count: 0,
    lambda: new Float64Array(capacity),
    weights: new Float64Array(capacity * n),
    multipliers: new Float64Array(capacity * (n + m)),
    overshoot: 0,
    slopeAbove: new Float64Array(n + m),
  };
}

/** Weights this close to a bound are at the bound: rounding noise of degenerate corners, never a holding. */
const snap = 1e-14;
/** Corners this close in lambda (relative) and in every weight are one corner. */
const same = 1e-12;

/** Appends the present point of the tableau, or replaces the last corner where the two coincide. */
export function record(corners: Corners, t: Tableau): void {
  const { n, m } = corners;
  if (corners.count === corners.lambda.length) grow(corners);
  const at = corners.count;
  corners.lambda[at] = t.lambda;
  corners.overshoot = Math.max(corners.overshoot, loadWeights(t, corners.weights, at * n));
  loadMultipliers(t, corners.multipliers, at * (n + m));
  if (at > 0 && coincide(corners, at - 1, at)) replace(corners, at);
  else corners.count += 1;
  if (at === 0) loadMultiplierSlopes(t, corners.slopeAbove);
}

/** Fills in the weights, brought back to their bounds; answers by how much. */
function loadWeights(t: Tableau, out: Float64Array, start: number): number {
  let overshoot = 0;
  for (let j = 0; j < t.n; j++) {
    if (t.slot[j] < 0) out[start + j] = restingValue(t, j);
    else {
      const w = t.value[j];
      overshoot = Math.max(overshoot, t.lower[j] - w, w - t.upper[j]);
      if (w <= t.lower[j] + snap) out[start + j] = t.lower[j];
      else out[start + j] = w >= t.upper[j] - snap ? t.upper[j] : w;
    }
  }
  return overshoot;
}

function loadMultipliers(t: Tableau, out: Float64Array, start: number): void {
  for (let j = 0; j < t.n; j++) out[start + j] = t.slot[j] < 0 ? t.value[j] : 0;
  for (let j = t.n; j < t.size; j++) out[start + j] = t.slot[j] < 0 ? 0 : -t.value[j];
}

function loadMultiplierSlopes(t: Tableau, out: Float64Array): void {
  for (let j = 0; j < t.n; j++) out[j] = t.slot[j] < 0 ? t.slope[j] : 0;
  for (let j = t.n; j < t.size; j++) out[j] = t.slot[j] < 0 ? 0 : -t.slope[j];
}

function coincide({ n, lambda, weights }: Corners, a: number, b: number): boolean {
  if (lambda[a] - lambda[b] > same * lambda[a]) return false;
  for (let j = 0; j < n; j++) if (Math.abs(weights[a * n + j] - weights[b * n + j]) > same) return false;
  return true;
}

function replace(corners: Corners, at: number): void {
  const { n, m, lambda, weights, multipliers } = corners;
  lambda[at - 1] = lambda[at];
  weights.copyWithin((at - 1) * n, at * n, (at + 1) * n);
  multipliers.copyWithin((at - 1) * (n + m), at * (n + m), (at + 1) * (n + m));
}

function grow(corners: Corners): void {
  const enlarge = (old: Float64Array): Float64Array => {
    const out = new Float64Array(2 * old.length);
    out.set(old);
    return out;
  };
  corners.lambda = enlarge(corners.lambda);
  corners.weights = enlarge(corners.weights);
  corners.multipliers = enlarge(corners.multipliers);
}
