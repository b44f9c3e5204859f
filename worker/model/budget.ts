import { type Check, finiteNumber, firstError } from './checks.ts';
import type { Rows, RuleOf } from './Rows.ts';

/** "All of the money is invested", or a range of it: min ≤ Σ w ≤ max. */
export type Budget = RuleOf<'budget'>;

/** Without any budget rule the weights sum to 1. */
export const defaultBudget = { min: 1, max: 1 } as const;

export function validateBudget(rule: Budget, path: string): Check {
  return firstError(finiteNumber(`${path}.min`, rule.min), finiteNumber(`${path}.max`, rule.max));
}

export function appendBudget(rows: Rows, rule: { readonly min: number; readonly max: number }, place: number): void {
  rows.added.push({ coefficients: new Float64Array(rows.n).fill(1), min: rule.min, max: rule.max, rule: place });
}
