import { createRandom } from '../linalg/random.ts';
import { enlist, refactor, roomy } from './kktInverse.ts';
import type { Programme } from './programme.ts';
import { solveLinearProgramme } from './simplex.ts';
import { loadDirection, loadProduct, loadSlopes, refresh } from './slopes.ts';
import { bindLimits, createTableau, isPrimal, type Tableau } from './tableau.ts';
import { largestGain, type TraceStatus, tie, trace } from './trace.ts';

/**
 * Where the path begins: the portfolio of least risk among those of maximum return.
 *
 * Method: the simplex method gives a vertex of maximum return, whose basis is a basis of the tableau (as many free weights
 * as tight rows). Where reduced costs vanish, the vertex is one of several: everything else is then frozen, and the same
 * parametric method, with a gain for which the vertex is the only optimum, descends to the least risk among them.
 */
export type Start =
  | { readonly status: 'optimal'; readonly tableau: Tableau }
  | { readonly status: 'infeasible'; readonly farkas: Float64Array }
  | { readonly status: 'not-convex' | 'numerical-trouble' };

export function start(p: Programme): Start {
  const vertex = solveLinearProgramme({ ...p, gain: p.mu });
  if (vertex.status !== 'optimal') return vertex;
  const t = createTableau(p);
  if (!seat(t, vertex.x, vertex.rest)) return { status: 'numerical-trouble' };
  const status = settleTies(t, p.mu);
  return status === 'optimal' ? { status, tableau: t } : { status };
}

/** Takes over the simplex basis: basic structural variables are free, resting logical ones are tight rows. */
function seat(t: Tableau, x: Float64Array, rest: Int8Array): boolean {
  const { n, size } = t;
  for (let j = 0; j < size; j++) {
    const tight = j >= n && rest[j] !== 0;
    t.status[j] = rest[j];
    if (tight || (j < n && rest[j] === 0)) {
      roomy(t);
      enlist(t, j);
    }
    t.value[j] = j < n && rest[j] === 0 ? x[j] : 0;
  }
  for (let j = 0; j < size; j++) bindLimits(t, j);
  if (!refactor(t)) return false;
  refresh(t);
  return true;
}

function settleTies(t: Tableau, mu: Float64Array): TraceStatus {
  t.c.set(mu);
  loadDirection(t);
  if (!loadSlopes(t)) return 'numerical-trouble';
  const tied = tiedIndices(t);
  if (tied.length === 0) return 'optimal';
  for (let j = 0; j < t.size; j++) t.frozen[j] = isPrimal(t, j) ? 0 : 1;
  for (const j of tied) t.frozen[j] = 0;
  loadDecidingGain(t, tied);
  for (let j = 0; j < t.size; j++) bindLimits(t, j);
  const status = trace(t, () => false);
  t.frozen.fill(0);
  t.c.fill(0);
  t.c.set(mu);
  for (let j = 0; j < t.size; j++) bindLimits(t, j);
  return status;
}

/** The gradients and multipliers that could move but do not depend on lambda. */
function tiedIndices(t: Tableau): number[] {
  const { size, slope, lower, upper } = t;
  const still = tie * largestGain(t);
  const tied: number[] = [];
  for (let j = 0; j < size; j++) {
    if (!isPrimal(t, j) && lower[j] < upper[j] && Math.abs(slope[j]) <= still) tied.push(j);
  }
  return tied;
}

/** Chooses c so that, at the present vertex, each tied quantity moves strictly into its range as c grows. */
function loadDecidingGain(t: Tableau, tied: readonly number[]): void {
  const { n, c, rate, basis, slot, floor } = t;
  const random = createRandom(2);
  const moves = basis.x.fill(0);
  const wanted = new Float64Array(t.size);
  for (const j of tied) {
    wanted[j] = (floor[j] === 0 ? 1 : -1) * (1 + random.uniform());
    if (j >= n) moves[slot[j]] = wanted[j];
  }
  // d' = M v' − c is to be 0 on free weights and as wanted on tied resting ones.
  loadProduct(t, moves, rate);
  for (let j = 0; j < n; j++) c[j] = rate[j] - (slot[j] < 0 ? wanted[j] : 0);
}
