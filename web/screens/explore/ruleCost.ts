import type { PolicyRule } from '../../domain/PolicyRule.ts';
import { costAtVolatility, placeAtVolatility, pricesAt } from '../../optimiser/curve.ts';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate } from '../../words/format.ts';
import type { Explore } from './createExplore.ts';

/** Expected return per year that the rule costs where the dot stands; null where it does not bind, NaN while it is priced. */
export function costOf(explore: Explore, ruleId: string, side: 'min' | 'max'): number | null {
  const traced = explore.live.traced();
  if (!traced || explore.shown() !== 'dot') return null;
  const { frontier } = traced;
  const column = frontier.limits.findIndex((limit) => limit.id === ruleId && limit.side === side);
  if (column < 0) return null;
  const volatility = explore.volatility();
  if (Math.abs(pricesAt(frontier, placeAtVolatility(frontier, volatility))[column]) < 1e-9) return null;
  const priced = explore.live.priced();
  const relaxed = priced?.relaxed.get(ruleId);
  return priced && relaxed ? costAtVolatility(priced.frontier, relaxed, volatility) : Number.NaN;
}

export function costText(cost: number | null, total: number, currency: string): string {
  const text = words.explore.rules;
  if (cost === null) return text.free;
  if (Number.isNaN(cost)) return text.waiting;
  const money = cost * total;
  return money < 1 ? text.tiny(currency) : text.costs(cost, formatMoneyEstimate(money, currency));
}

export function weightOf(explore: Explore, rule: PolicyRule): number {
  const assets = explore.assets();
  const weights = explore.weights();
  if (!assets || !weights) return 0;
  return rule.symbols.reduce((sum, symbol) => sum + (weights[assets.moments.assets.indexOf(symbol)] ?? 0), 0);
}
