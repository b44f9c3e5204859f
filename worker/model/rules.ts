import type { Constraint } from '../api/problem.ts';
import { appendBounds, validateBounds } from './bounds.ts';
import { appendBudget, defaultBudget, validateBudget } from './budget.ts';
import type { Check } from './checks.ts';
import { appendGroup, validateGroup } from './group.ts';
import { appendHold, validateHold } from './hold.ts';
import { appendLinear, validateLinear } from './linear.ts';
import type { Rows } from './Rows.ts';
import { appendRelativeGroup, validateRelativeGroup } from './relativeGroup.ts';

/** The registry of rules: one line per kind in each of the two functions. */
export function validateRule(rule: Constraint, path: string, rows: Rows): Check {
  switch (rule.kind) {
    case 'budget':
      return validateBudget(rule, path);
    case 'bounds':
      return validateBounds(rule, path, rows);
    case 'group':
      return validateGroup(rule, path, rows);
    case 'relative-group':
      return validateRelativeGroup(rule, path, rows);
    case 'linear':
      return validateLinear(rule, path, rows);
    case 'hold':
      return validateHold(rule, path, rows);
    default:
      return notCovered(rule, path);
  }
}

function appendRule(rows: Rows, rule: Constraint, place: number): void {
  if (rule.kind === 'budget') appendBudget(rows, rule, place);
  else if (rule.kind === 'bounds') appendBounds(rows, rule, place);
  else if (rule.kind === 'group') appendGroup(rows, rule, place);
  else if (rule.kind === 'relative-group') appendRelativeGroup(rows, rule, place);
  else if (rule.kind === 'linear') appendLinear(rows, rule, place);
  else appendHold(rows, rule, place);
}

/** Appends the chosen rules: the default budget if none is among them, bounds in order, and holds last, as they meet the bounds. */
export function appendRules(rows: Rows, rules: readonly Constraint[], chosen: (place: number) => boolean): void {
  const places = rules.map((_, place) => place).filter(chosen);
  if (!places.some((place) => rules[place].kind === 'budget')) appendBudget(rows, defaultBudget, -1);
  for (const place of places) if (rules[place].kind !== 'hold') appendRule(rows, rules[place], place);
  for (const place of places) if (rules[place].kind === 'hold') appendRule(rows, rules[place], place);
}

const notCovered = (rule: { readonly kind: string }, path: string): Check => ({
  type: 'NotCovered',
  path: `${path}.kind`,
  message: `${path}.kind: the rule "${rule.kind}" is not covered by this engine.`,
});
