import type { Accessor } from 'solid-js';
import type { PolicyRule } from '../../domain/PolicyRule.ts';
import type { Explore } from './createExplore.ts';

/** One limit of a rule: a band with two limits has two lines. */
export interface RuleSide {
  readonly rule: PolicyRule;
  readonly side: 'min' | 'max';
}

export const sidesOf = (rules: readonly PolicyRule[]): RuleSide[] =>
  rules.flatMap((rule) => {
    const sides: RuleSide[] = [];
    if (rule.max !== null) sides.push({ rule, side: 'max' });
    if (rule.min !== null) sides.push({ rule, side: 'min' });
    return sides;
  });

export interface RulesProps {
  explore: Explore;
  total: number;
  currency: string;
  policyHref: string;
  /** Changes when the finger has let go. */
  settled: Accessor<number>;
  onSave: (rule: PolicyRule, side: 'min' | 'max', limit: number) => void;
  onDrop: (rule: PolicyRule) => void;
}
