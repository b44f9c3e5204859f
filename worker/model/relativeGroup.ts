import { type Check, finiteNumber, firstError, knownAssets } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "Shares at most twice the bonds": Σ w of the group ≤ max × Σ w of the other group. */
export type RelativeGroup = RuleOf<'relative-group'>;

export function validateRelativeGroup(rule: RelativeGroup, path: string, rows: Rows): Check {
  return firstError(
    knownAssets(`${path}.assets`, rule.assets, rows.places),
    knownAssets(`${path}.to`, rule.to, rows.places),
    finiteNumber(`${path}.max`, rule.max),
  );
}

export function appendRelativeGroup(rows: Rows, rule: RelativeGroup, place: number): void {
  const coefficients = new Float64Array(rows.n);
  for (const id of rule.assets) coefficients[rows.places.get(id) as number] += 1;
  for (const id of rule.to) coefficients[rows.places.get(id) as number] -= rule.max;
  rows.added.push({ coefficients, min: -Infinity, max: 0, rule: place });
}
