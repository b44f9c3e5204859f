import { type Check, firstError, knownAssets, someLimit } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "No holding above 10 %": min ≤ w ≤ max for the assets named, or for all. A later rule overrides an earlier one. */
export type Bounds = RuleOf<'bounds'>;

export function validateBounds(rule: Bounds, path: string, rows: Rows): Check {
  const assets = rule.assets === undefined ? null : knownAssets(`${path}.assets`, rule.assets, rows.places);
  return firstError(someLimit(path, rule.min, rule.max), assets);
}

export function appendBounds(rows: Rows, rule: Bounds, place: number): void {
  for (const i of placesOf(rows, rule.assets)) {
    if (rule.min !== undefined) {
      rows.lower[i] = rule.min;
      rows.lowerRule[i] = place;
    }
    if (rule.max !== undefined) {
      rows.upper[i] = rule.max;
      rows.upperRule[i] = place;
    }
  }
}

const placesOf = (rows: Rows, assets: readonly string[] | undefined): Iterable<number> =>
  assets === undefined ? rows.places.values() : assets.map((id) => rows.places.get(id) as number);
