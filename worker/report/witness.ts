import type { Model } from '../model/Model.ts';
import type { Point } from '../solver/readOff.ts';
import type { Witness } from './certificate.ts';

/** The solver's multipliers, told by rule. */
export function witnessOf({ programme, rowRule }: Model, { lambda, multipliers }: Point): Witness {
  const { n, m } = programme;
  const rules = new Map<number, number>();
  for (let r = 0; r < m; r++) rules.set(rowRule[r], multipliers[n + r]);
  return { lambda, bounds: multipliers.subarray(0, n), rules };
}
