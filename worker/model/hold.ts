import { type Check, finiteNumber, firstError, invalid, knownAssets } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "Never sell these": each named weight stays what it is in `from`. */
export type Hold = RuleOf<'hold'>;

export function validateHold(rule: Hold, path: string, rows: Rows): Check {
  const weights = rule.assets.map((id) =>
    Object.hasOwn(rule.from, id)
      ? finiteNumber(`${path}.from.${id}`, rule.from[id])
      : invalid(`${path}.from.${id}`, 'the weight to hold', undefined),
  );
  return firstError(knownAssets(`${path}.assets`, rule.assets, rows.places), ...weights);
}

/** Replaces the default bounds; against bounds that a rule set, both must hold, and bounds may end up crossed. */
export function appendHold(rows: Rows, rule: Hold, place: number): void {
  for (const id of rule.assets) {
    const i = rows.places.get(id) as number;
    const weight = rule.from[id];
    if (rows.lowerRule[i] < 0 || weight >= rows.lower[i]) {
      rows.lower[i] = weight;
      rows.lowerRule[i] = place;
    }
    if (rows.upperRule[i] < 0 || weight <= rows.upper[i]) {
      rows.upper[i] = weight;
      rows.upperRule[i] = place;
    }
  }
}
