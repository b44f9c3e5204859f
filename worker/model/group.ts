import { type Check, firstError, knownAssets, someLimit } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "Bonds make up 20 to 40 %": min ≤ Σ w of the group ≤ max. */
export type Group = RuleOf<'group'>;

export function validateGroup(rule: Group, path: string, rows: Rows): Check {
  return firstError(knownAssets(`${path}.assets`, rule.assets, rows.places), someLimit(path, rule.min, rule.max));
}

export function appendGroup(rows: Rows, rule: Group, place: number): void {
  const coefficients = new Float64Array(rows.n);
  for (const id of rule.assets) coefficients[rows.places.get(id) as number] = 1;
  rows.added.push({ coefficients, min: rule.min ?? -Infinity, max: rule.max ?? Infinity, rule: place });
}
