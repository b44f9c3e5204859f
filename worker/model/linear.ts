import { type Check, finiteNumber, firstError, knownAssets, someLimit } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "The portfolio yields at least 2 %": min ≤ Σ coefficient·w ≤ max. */
export type Linear = RuleOf<'linear'>;

export function validateLinear(rule: Linear, path: string, rows: Rows): Check {
  const named = Object.keys(rule.coefficients);
  const numbers = named.map((id) => finiteNumber(`${path}.coefficients.${id}`, rule.coefficients[id]));
  return firstError(
    knownAssets(`${path}.coefficients`, named, rows.places),
    ...numbers,
    someLimit(path, rule.min, rule.max),
  );
}

export function appendLinear(rows: Rows, rule: Linear, place: number): void {
  const coefficients = new Float64Array(rows.n);
  for (const [id, c] of Object.entries(rule.coefficients)) coefficients[rows.places.get(id) as number] = c;
  rows.added.push({ coefficients, min: rule.min ?? -Infinity, max: rule.max ?? Infinity, rule: place });
}
