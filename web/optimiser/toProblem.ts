import type { Constraint, Moments, Problem } from '../../worker/api/problem.ts';
import type { PolicyRule } from '../domain/PolicyRule.ts';

/** The rule that says how much of the whole may be spread: what is held fixed is left out of it. */
export const BUDGET = 'budget';

/**
 * A household's question to the engine: the efficient portfolios of these assets under these rules.
 * Weights are fractions of the whole portfolio; `fixedWeight` of it cannot be priced and stays as it is.
 */
export function toProblem(moments: Moments, rules: readonly PolicyRule[], fixedWeight: number): Problem {
  const free = 1 - fixedWeight;
  const constraints: Constraint[] = [{ kind: BUDGET, id: BUDGET, min: free, max: free }];
  for (const rule of rules) {
    const constraint = toConstraint(rule);
    if (constraint) constraints.push(constraint);
  }
  return { moments, objective: { kind: 'min-risk' }, constraints };
}

function toConstraint(rule: PolicyRule): Constraint | null {
  // A rule about nothing that may be held cannot bind, unless it asks for some of it.
  if (rule.symbols.length === 0 && (rule.min ?? 0) <= 0) return null;
  if ((rule.min ?? 0) <= 0 && (rule.max ?? 1) >= 1) return null;
  return {
    kind: 'group',
    id: rule.id,
    assets: rule.symbols,
    ...(rule.min !== null && rule.min > 0 ? { min: rule.min } : {}),
    ...(rule.max !== null && rule.max < 1 ? { max: rule.max } : {}),
  };
}
