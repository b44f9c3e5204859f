import type { Frontier, FrontierCurve } from '../../worker/api/answer.ts';

/**
 * Reading an exact frontier between its corners. Corners run from maximum return (first) to minimum variance (last).
 * On the segment between two of them weights are linear in return, and variance is
 *   V(t) = V_lo + b·t + c·t²,  t ∈ [0, 1] from the calmer to the rougher corner,
 * with b = 2·λ_lo·ΔE, because dV/dE = 2λ for min ½V − λE (Markowitz 1956).
 */
export interface CurvePlace {
  /** Index of the calmer corner; the rougher one is `corner − 1`. */
  readonly corner: number;
  /** 0 at the calmer corner, 1 at the rougher. */
  readonly share: number;
}

const variance = (curve: FrontierCurve, i: number): number => curve.volatility[i] * curve.volatility[i];

function shareOfSegment(curve: FrontierCurve, low: number, wanted: number): number {
  const high = low - 1;
  const vLow = variance(curve, low);
  const rise = variance(curve, high) - vLow;
  if (rise <= 0) return 0;
  const b = 2 * curve.riskTolerance[low] * (curve.expectedReturn[high] - curve.expectedReturn[low]);
  const c = rise - b;
  const target = wanted - vLow;
  // Stable root of c·t² + b·t − target = 0 in [0, 1].
  const t = (2 * target) / (b + Math.sqrt(Math.max(0, b * b + 4 * c * target)));
  return Math.min(1, Math.max(0, t));
}

/** Where the curve has this volatility; the nearer end when it has none. */
export function placeAtVolatility(curve: FrontierCurve, volatility: number): CurvePlace {
  const last = curve.volatility.length - 1;
  if (last <= 0 || volatility <= curve.volatility[last]) return { corner: Math.max(last, 0), share: 0 };
  if (volatility >= curve.volatility[0]) return { corner: 1, share: 1 };
  let low = 1;
  let high = last;
  // The first corner that is calmer than wanted.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve.volatility[middle] <= volatility) high = middle;
    else low = middle + 1;
  }
  return { corner: low, share: shareOfSegment(curve, low, volatility * volatility) };
}

const blend = (values: Float64Array, place: CurvePlace): number => {
  const low = values[place.corner];
  return place.share === 0 ? low : low + place.share * (values[place.corner - 1] - low);
};

export const returnAt = (curve: FrontierCurve, place: CurvePlace): number => blend(curve.expectedReturn, place);

export const toleranceAt = (curve: FrontierCurve, place: CurvePlace): number => blend(curve.riskTolerance, place);

export function volatilityAt(curve: FrontierCurve, place: CurvePlace): number {
  const { corner, share } = place;
  if (share === 0) return curve.volatility[corner];
  const vLow = variance(curve, corner);
  const rise = variance(curve, corner - 1) - vLow;
  const b = 2 * curve.riskTolerance[corner] * (curve.expectedReturn[corner - 1] - curve.expectedReturn[corner]);
  return Math.sqrt(Math.max(0, vLow + b * share + (rise - b) * share * share));
}

/** The weights at a place, n fractions of the portfolio. */
export function weightsAt(frontier: Frontier, place: CurvePlace): Float64Array {
  const n = frontier.assets.length;
  const low = place.corner * n;
  const weights = frontier.weights.slice(low, low + n);
  if (place.share > 0) {
    for (let j = 0; j < n; j++) weights[j] += place.share * (frontier.weights[low - n + j] - weights[j]);
  }
  return weights;
}

/** Which of the frontier's named limits bind at a place: |multiplier| of each, 0 where it does not. */
export function pricesAt(frontier: Frontier, place: CurvePlace): Float64Array {
  const m = frontier.limits.length;
  const low = place.corner * m;
  const prices = frontier.prices.slice(low, low + m);
  if (place.share > 0) {
    for (let j = 0; j < m; j++) prices[j] += place.share * (frontier.prices[low - m + j] - prices[j]);
  }
  return prices;
}

/** Expected return per year given up at this volatility because of the rule that `relaxed` leaves out; never negative. */
export function costAtVolatility(frontier: FrontierCurve, relaxed: FrontierCurve, volatility: number): number {
  const gain =
    returnAt(relaxed, placeAtVolatility(relaxed, volatility)) -
    returnAt(frontier, placeAtVolatility(frontier, volatility));
  return Math.max(0, gain);
}

/** The curve as points for drawing: `[volatility, return]` pairs, from calm to rough, `perSegment` points a segment. */
export function sampleCurve(curve: FrontierCurve, perSegment: number): Float64Array {
  const corners = curve.volatility.length;
  if (corners === 0) return new Float64Array(0);
  const points = new Float64Array(2 * ((corners - 1) * perSegment + 1));
  let at = 0;
  for (let corner = corners - 1; corner >= 1; corner--) {
    for (let step = 0; step < perSegment; step++) {
      const place = { corner, share: step / perSegment };
      points[at++] = volatilityAt(curve, place);
      points[at++] = returnAt(curve, place);
    }
  }
  points[at++] = curve.volatility[0];
  points[at++] = curve.expectedReturn[0];
  return points;
}
