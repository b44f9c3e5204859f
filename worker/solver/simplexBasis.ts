import { invert } from '../linalg/inverse.ts';
import type { LinearProgramme } from './linearProgramme.ts';

/**
 * The basis of the bounded simplex method for A x − s = 0: which m of the n structural and m logical variables are basic,
 * the inverse B⁻¹ of their columns, and the values of all variables.
 */
export interface SimplexBasis {
  readonly lp: LinearProgramme;
  /** m: the basic variable of each place */
  readonly head: Int32Array;
  /** n+m: 0 basic, −1 resting at the lower limit, +1 at the upper */
  readonly rest: Int8Array;
  /** n+m */
  readonly value: Float64Array;
  /** m×m, row-major: B⁻¹ */
  readonly inverse: Float64Array;
  /** m: B⁻¹ a_q of the variable that `loadColumn` named last */
  readonly alpha: Float64Array;
}

/** What stops a step: the place in the basis, its length, and the side of the limit that was met. */
export interface Block {
  readonly row: number;
  readonly step: number;
  readonly side: number;
}

/** All logical variables basic, every structural one at its limit nearer to zero: B = −I. */
export function createSimplexBasis(lp: LinearProgramme): SimplexBasis {
  const { n, m, l, u } = lp;
  const basis: SimplexBasis = {
    lp,
    head: Int32Array.from({ length: m }, (_, i) => n + i),
    rest: new Int8Array(n + m),
    value: new Float64Array(n + m),
    inverse: new Float64Array(m * m),
    alpha: new Float64Array(m),
  };
  for (let j = 0; j < n; j++) {
    const low = Math.abs(l[j]) <= Math.abs(u[j]);
    basis.rest[j] = low ? -1 : 1;
    basis.value[j] = low ? l[j] : u[j];
  }
  for (let i = 0; i < m; i++) basis.inverse[i * m + i] = -1;
  solveForBasics(basis);
  return basis;
}

const lower = ({ lp, head }: SimplexBasis, i: number): number =>
  head[i] < lp.n ? lp.l[head[i]] : lp.rowLower[head[i] - lp.n];
const upper = ({ lp, head }: SimplexBasis, i: number): number =>
  head[i] < lp.n ? lp.u[head[i]] : lp.rowUpper[head[i] - lp.n];

/** −1 when the basic variable of place i lies below its limits, +1 above, 0 between. */
export function infeasibility(basis: SimplexBasis, i: number, tolerance: number): number {
  const x = basis.value[basis.head[i]];
  const low = lower(basis, i);
  const high = upper(basis, i);
  if (x < low - tolerance * (1 + Math.abs(low))) return -1;
  return x > high + tolerance * (1 + Math.abs(high)) ? 1 : 0;
}

/** y = B⁻ᵀ·cost */
export function loadPrices({ lp, inverse }: SimplexBasis, cost: Float64Array, y: Float64Array): void {
  const { m } = lp;
  y.fill(0);
  for (let i = 0; i < m; i++) {
    if (cost[i] === 0) continue;
    for (let r = 0; r < m; r++) y[r] += cost[i] * inverse[i * m + r];
  }
}

/** alpha = B⁻¹ a_q, where a_q is a column of A or, for a logical variable, −e_r. */
export function loadColumn({ lp, inverse, alpha }: SimplexBasis, q: number): void {
  const { n, m, A } = lp;
  for (let i = 0; i < m; i++) {
    if (q >= n) alpha[i] = -inverse[i * m + (q - n)];
    else {
      let sum = 0;
      for (let r = 0; r < m; r++) sum += inverse[i * m + r] * A[r * n + q];
      alpha[i] = sum;
    }
  }
}

/**
 * The first basic variable to meet a limit when the entering one moves by `direction`; row −1 when none does.
 * A variable outside its limits stops at the limit that it comes back to. Ties go to the largest pivot, then the lowest variable.
 */
export function firstBlock(basis: SimplexBasis, direction: number, tolerance: number): Block {
  const { lp, alpha, head } = basis;
  let found: Block = { row: -1, step: Infinity, side: 0 };
  for (let i = 0; i < lp.m; i++) {
    const rate = -direction * alpha[i];
    if (Math.abs(rate) <= 1e-11) continue;
    const side = blockingSide(infeasibility(basis, i, tolerance), rate);
    if (side === 0) continue;
    const limit = side < 0 ? lower(basis, i) : upper(basis, i);
    const step = Math.max(0, (limit - basis.value[head[i]]) / rate);
    if (step === Infinity) continue;
    if (step < found.step - 1e-12 || (step <= found.step + 1e-12 && preferred(basis, i, found.row))) {
      found = { row: i, step: Math.min(step, found.step), side };
    }
  }
  return found;
}

/** Which limit a basic variable runs into: the violated one on its way back, none on its way further out. */
function blockingSide(outside: number, rate: number): number {
  if (outside === 0) return rate < 0 ? -1 : 1;
  return outside < 0 === rate > 0 ? outside : 0;
}

function preferred({ alpha, head }: SimplexBasis, i: number, other: number): boolean {
  if (other < 0) return true;
  const gain = Math.abs(alpha[i]) - Math.abs(alpha[other]);
  return gain > 1e-9 || (gain >= -1e-9 && head[i] < head[other]);
}

/** The entering variable crosses to its other limit; the basis stays. */
export function flip(basis: SimplexBasis, entering: number, direction: number, span: number): void {
  move(basis, entering, direction * span);
  basis.rest[entering] = direction;
  const { lp } = basis;
  if (entering < lp.n) basis.value[entering] = direction > 0 ? lp.u[entering] : lp.l[entering];
}

/** The entering variable takes the place of the blocking one, which rests at the limit that it met. */
export function exchange(basis: SimplexBasis, entering: number, direction: number, block: Block): void {
  const { head, rest, value } = basis;
  const limit = block.side < 0 ? lower(basis, block.row) : upper(basis, block.row);
  move(basis, entering, direction * block.step);
  value[head[block.row]] = limit;
  rest[head[block.row]] = block.side;
  head[block.row] = entering;
  rest[entering] = 0;
  updateInverse(basis, block.row);
}

function move({ lp, head, value, alpha }: SimplexBasis, entering: number, distance: number): void {
  for (let i = 0; i < lp.m; i++) value[head[i]] -= distance * alpha[i];
  value[entering] += distance;
}

/** B⁻¹ after column `row` of B became the column whose B⁻¹a_q is alpha. */
function updateInverse({ lp, inverse, alpha }: SimplexBasis, row: number): void {
  const { m } = lp;
  const pivot = row * m;
  for (let r = 0; r < m; r++) inverse[pivot + r] /= alpha[row];
  for (let i = 0; i < m; i++) {
    if (i === row || alpha[i] === 0) continue;
    for (let r = 0; r < m; r++) inverse[i * m + r] -= alpha[i] * inverse[pivot + r];
  }
}

/** Makes B⁻¹ and the basic values anew from the data; false when B is singular to working precision. */
export function refactor(basis: SimplexBasis): boolean {
  const { lp, head, inverse } = basis;
  const { n, m, A } = lp;
  inverse.fill(0);
  for (let i = 0; i < m; i++) {
    if (head[i] >= n) inverse[(head[i] - n) * m + i] = -1;
    else for (let r = 0; r < m; r++) inverse[r * m + i] = A[r * n + head[i]];
  }
  if (!invert(inverse, m, m)) return false;
  solveForBasics(basis);
  return true;
}

/** x_B = −B⁻¹ N x_N */
function solveForBasics({ lp, head, rest, value, inverse }: SimplexBasis): void {
  const { n, m, A } = lp;
  const right = new Float64Array(m);
  for (let r = 0; r < m; r++) {
    let sum = rest[n + r] === 0 ? 0 : -value[n + r];
    for (let j = 0; j < n; j++) if (rest[j] !== 0) sum += A[r * n + j] * value[j];
    right[r] = sum;
  }
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let r = 0; r < m; r++) sum -= inverse[i * m + r] * right[r];
    value[head[i]] = sum;
  }
}
