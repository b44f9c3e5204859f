import { createMemo } from 'solid-js';
import { breachesOf, investableUniverse, type PolicyRule, policyRules } from '../../domain/PolicyRule.ts';
import type { OpenHousehold } from '../../state/household.ts';

/** Rules with today's weight under each. */
export function createRules(open: OpenHousehold) {
  const rules = createMemo((): readonly PolicyRule[] => {
    const household = open.household();
    const valuation = open.valuation();
    if (!household || !valuation) return [];
    const universe = investableUniverse(household.policy, valuation, open.quoteOf);
    return policyRules(household.policy, valuation, universe, open.quoteOf);
  });
  const weightOf = (symbol: string): number =>
    open.valuation()?.holdings.find((holding) => holding.symbol === symbol)?.weight ?? 0;
  const broken = createMemo(() => new Set(breachesOf(rules(), weightOf).map((breach) => breach.rule.id)));
  return { rules, weightOf, broken };
}
