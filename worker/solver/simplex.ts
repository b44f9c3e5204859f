import { addRows, dotRow } from '../linalg/rows.ts';
import type { LinearProgramme } from './linearProgramme.ts';
import {
  createSimplexBasis,
  exchange,
  firstBlock,
  flip,
  infeasibility,
  loadColumn,
  loadPrices,
  refactor,
  type SimplexBasis,
} from './simplexBasis.ts';

/**
 * Problem: maximise gainᵀx subject to l ≤ x ≤ u (finite), rowLower ≤ A x ≤ rowUpper.
 *
 * Symbols: each row r has a logical variable s_r = A_r·x between its limits; variables 0…n−1 are structural,
 * n…n+m−1 logical; m of the n+m are basic, the others rest at a limit.
 * Method: bounded-variable primal simplex with an explicit m×m inverse, made for few rows and many variables. The first
 * phase minimises the sum of infeasibilities; steepest reduced cost first, lowest index on ties, and Bland's rule
 * after a run of zero steps, so that it ends.
 * Reference: Chvátal, Linear Programming (1983), chapters 8 and 9; Bland, Math. Oper. Res. 2 (1977).
 * Guarantees: a vertex with its basis, or a Farkas vector y: no x in the box has yᵀ(Ax) in the range that the rows ask for
 * (zero where the two limits of one variable or row contradict each other: they prove it by themselves).
 */
export type Vertex =
  | {
      readonly status: 'optimal';
      /** n */
      readonly x: Float64Array;
      /** n+m: 0 basic, −1 at the lower limit, +1 at the upper */
      readonly rest: Int8Array;
    }
  | { readonly status: 'infeasible'; readonly farkas: Float64Array }
  | { readonly status: 'numerical-trouble' };

/** Reduced costs and infeasibilities below it, relative to their scale, count as zero. */
const tolerance = 1e-10;

export function solveLinearProgramme(lp: LinearProgramme): Vertex {
  if (crossed(lp.l, lp.u) || crossed(lp.rowLower, lp.rowUpper)) {
    return { status: 'infeasible', farkas: new Float64Array(lp.m) };
  }
  const basis = createSimplexBasis(lp);
  const search = createSearch(lp);
  const limit = 200 + 50 * (lp.n + lp.m);
  for (let pivots = 0; pivots < limit; pivots++) {
    if (pivots % 64 === 63 && !refactor(basis)) return { status: 'numerical-trouble' };
    const feasible = price(lp, basis, search);
    const entering = chooseEntering(lp, basis, search);
    if (entering < 0) {
      if (!feasible) return { status: 'infeasible', farkas: search.y.map((price) => -price) };
      return refactor(basis) ? optimum(lp, basis) : { status: 'numerical-trouble' };
    }
    search.zeroSteps = step(lp, basis, entering, search.direction) > 0 ? 0 : search.zeroSteps + 1;
  }
  return { status: 'numerical-trouble' };
}

/** Whether some range is empty: its lower limit above its upper one. */
const crossed = (lower: Float64Array, upper: Float64Array): boolean =>
  lower.some((low, j) => low > upper[j] + tolerance * (1 + Math.abs(upper[j])));

interface Search {
  /** n: reduced costs of the structural variables; those of the logical ones are y */
  readonly reduced: Float64Array;
  readonly y: Float64Array;
  readonly cost: Float64Array;
  readonly starts: Int32Array;
  readonly negated: Float64Array;
  zeroSteps: number;
  direction: number;
  phaseOne: boolean;
  gainScale: number;
}

function createSearch(lp: LinearProgramme): Search {
  const { n, m, gain } = lp;
  let gainScale = 0;
  for (let j = 0; j < n; j++) gainScale = Math.max(gainScale, Math.abs(gain[j]));
  return {
    reduced: new Float64Array(n),
    y: new Float64Array(m),
    cost: new Float64Array(m),
    starts: Int32Array.from({ length: m }, (_, r) => r * n),
    negated: new Float64Array(m),
    zeroSteps: 0,
    direction: 1,
    phaseOne: true,
    gainScale,
  };
}

/** Fills y and the reduced costs for the phase that the basis is in; true when the basis is feasible. */
function price(lp: LinearProgramme, basis: SimplexBasis, search: Search): boolean {
  const { n, m, gain, A } = lp;
  const { cost, y, reduced, negated } = search;
  let feasible = true;
  for (let i = 0; i < m; i++) {
    const side = infeasibility(basis, i, tolerance);
    cost[i] = -side;
    if (side !== 0) feasible = false;
  }
  if (feasible) for (let i = 0; i < m; i++) cost[i] = basis.head[i] < n ? gain[basis.head[i]] : 0;
  loadPrices(basis, cost, y);
  search.phaseOne = !feasible;
  // d = c − Aᵀy, with c = 0 in the first phase
  if (feasible) reduced.set(gain);
  else reduced.fill(0);
  for (let i = 0; i < m; i++) negated[i] = -y[i];
  addRows(reduced, n, A, search.starts, negated, m);
  return feasible;
}

function chooseEntering(lp: LinearProgramme, basis: SimplexBasis, search: Search): number {
  const { n, m, l, u, rowLower, rowUpper } = lp;
  const bland = search.zeroSteps > 20 + m;
  let ySize = 1;
  for (let i = 0; i < m; i++) ySize = Math.max(ySize, Math.abs(search.y[i]));
  const least = tolerance * (search.phaseOne ? ySize : search.gainScale);
  let best = least;
  let entering = -1;
  for (let j = 0; j < n + m; j++) {
    const rest = basis.rest[j];
    if (rest === 0 || (j < n ? l[j] >= u[j] : rowLower[j - n] >= rowUpper[j - n])) continue;
    const d = j < n ? search.reduced[j] : search.y[j - n];
    const gain = rest < 0 ? d : -d;
    if (gain <= best) continue;
    entering = j;
    search.direction = rest < 0 ? 1 : -1;
    if (bland) return entering;
    best = gain;
  }
  return entering;
}

/** Moves the entering variable until something blocks; answers the length of the step. */
function step(lp: LinearProgramme, basis: SimplexBasis, entering: number, direction: number): number {
  const { n, l, u, rowLower, rowUpper } = lp;
  loadColumn(basis, entering);
  const span = entering < n ? u[entering] - l[entering] : rowUpper[entering - n] - rowLower[entering - n];
  const block = firstBlock(basis, direction, tolerance);
  if (block.row < 0 || span <= block.step) {
    flip(basis, entering, direction, span);
    return span;
  }
  exchange(basis, entering, direction, block);
  return block.step;
}

function optimum(lp: LinearProgramme, basis: SimplexBasis): Vertex {
  return { status: 'optimal', x: basis.value.slice(0, lp.n), rest: basis.rest };
}

/** How far yᵀ(Ax) stays from the range that the rows ask for, over the whole box: positive proves infeasibility. */
export function farkasGap(lp: LinearProgramme, y: Float64Array): number {
  const { n, m, A, l, u, rowLower, rowUpper } = lp;
  const product = new Float64Array(n);
  addRows(
    product,
    n,
    A,
    Int32Array.from({ length: m }, (_, r) => r * n),
    y,
    m,
  );
  let mostOfBox = 0;
  for (let j = 0; j < n; j++) mostOfBox += product[j] > 0 ? product[j] * u[j] : product[j] * l[j];
  let leastOfRows = 0;
  for (let r = 0; r < m; r++) {
    if (y[r] !== 0) leastOfRows += y[r] > 0 ? y[r] * rowLower[r] : y[r] * rowUpper[r];
  }
  return leastOfRows - mostOfBox;
}

/** A_r·x of each row. */
export function activities(lp: Pick<LinearProgramme, 'n' | 'm' | 'A'>, x: Float64Array): Float64Array {
  return Float64Array.from({ length: lp.m }, (_, r) => dotRow(lp.A, r * lp.n, x, lp.n));
}
