import { bindLimits, restingPlace, type Tableau } from './tableau.ts';

/**
 * What changes in the tableau when an index changes sides, apart from K⁻¹: its status, its value, its limits.
 */

/** −1 when the value of a weight or an activity stands nearer to its lower limit, +1 otherwise. */
export function nearerSide(t: Tableau, j: number): number {
  return Math.abs(t.value[j] - t.lower[j]) <= Math.abs(t.value[j] - t.upper[j]) ? -1 : 1;
}

/** Index j is in the basis now: a weight between its bounds, or the multiplier of a tight row. */
export function takeBasicRole(t: Tableau, j: number, v: number): void {
  if (j < t.n) t.status[j] = 0;
  t.value[j] = v;
  bindLimits(t, j);
}

/** Index j has left the basis: a weight at the bound that its status names, or a row that is about to be slack. */
export function takeRestingRole(t: Tableau, j: number): void {
  if (j < t.n) t.value[j] = 0;
  else {
    t.value[j] = restingPlace(t, j);
    t.status[j] = 0;
  }
  bindLimits(t, j);
}
