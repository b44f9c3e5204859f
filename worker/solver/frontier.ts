import { quadraticForm } from '../linalg/quadraticForm.ts';
import { type Corners, createCorners, record } from './corners.ts';
import type { Programme } from './programme.ts';
import { type Scaling, scale } from './scaling.ts';
import { start } from './start.ts';
import type { Tableau } from './tableau.ts';
import { eventsBetweenRefreshes, trace } from './trace.ts';

/**
 * The exact efficient frontier of a programme: all corner portfolios from maximum return (lambda → ∞) to minimum
 * variance (lambda = 0), in the units of the programme.
 */
export type Frontier =
  | { readonly status: 'optimal'; readonly corners: Corners }
  | { readonly status: 'infeasible'; readonly farkas: Float64Array }
  | { readonly status: 'not-convex' | 'numerical-trouble' };

/** Asked at each corner with its lambda and weights, in the units of the programme; true ends the trace there. */
export type Enough = (lambda: number, weights: Float64Array) => boolean;

/** Weights that stood farther beyond a bound have gathered errors on the way. */
const soundOvershoot = 1e-11;

export function traceFrontier(programme: Programme, enough?: Enough): Frontier {
  const { scaled, scaling } = scale(programme);
  const begun = start(scaled);
  if (begun.status !== 'optimal') return begun;
  const quick = follow(programme, scaled, scaling, begun.tableau, eventsBetweenRefreshes, enough);
  if (isSound(quick)) return quick;
  // Volatilities that are ten thousand times apart: the same way once more, with nothing left to gather.
  const again = start(scaled);
  if (again.status !== 'optimal') return quick;
  const careful = follow(programme, scaled, scaling, again.tableau, 1, enough);
  return isSound(careful) ? careful : quick;
}

const isSound = (traced: Frontier): boolean =>
  traced.status === 'optimal' ? traced.corners.overshoot <= soundOvershoot : traced.status === 'not-convex';

function follow(
  { n, m }: Programme,
  scaled: Programme,
  scaling: Scaling,
  tableau: Tableau,
  refreshAfter: number,
  enough?: Enough,
): Frontier {
  const corners = createCorners(n, m, 8 + n);
  const lambdaUnit = scaling.sigma / scaling.mu;
  const hear = (t: Tableau): boolean => {
    record(corners, t);
    if (enough === undefined) return false;
    const last = (corners.count - 1) * n;
    return enough(t.lambda * lambdaUnit, corners.weights.subarray(last, last + n));
  };
  const status = trace(tableau, hear, refreshAfter);
  if (status !== 'optimal') return { status };
  if (hasNegativeVariance(scaled, corners)) return { status: 'not-convex' };
  restoreUnits(corners, scaling);
  return { status: 'optimal', corners };
}

/** A path on an indefinite matrix may meet no negative curvature and still end at a portfolio of negative variance. */
function hasNegativeVariance({ n, Sigma }: Programme, corners: Corners): boolean {
  const w = corners.weights.subarray((corners.count - 1) * n, corners.count * n);
  let size = 0;
  for (let i = 0; i < n; i++) size += Math.abs(w[i]) * Math.sqrt(Sigma[i * n + i]);
  return quadraticForm(Sigma, w, n) < -1e-9 * size * size;
}

function restoreUnits(corners: Corners, { sigma, mu, rows }: Scaling): void {
  const { n, m, count, lambda, multipliers, slopeAbove } = corners;
  const width = n + m;
  for (let k = 0; k < count; k++) {
    lambda[k] *= sigma / mu;
    for (let j = 0; j < width; j++) multipliers[k * width + j] *= j < n ? sigma : sigma / rows[j - n];
  }
  for (let j = 0; j < width; j++) slopeAbove[j] *= j < n ? mu : mu / rows[j - n];
}
