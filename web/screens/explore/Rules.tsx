import { createMemo, createSignal, For, Show } from 'solid-js';
import type { PolicyRule } from '../../domain/PolicyRule.ts';
import { costAtVolatility, placeAtVolatility, pricesAt } from '../../optimiser/curve.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { Slider } from '../../parts/Slider.tsx';
import { words } from '../../words/en.ts';
import { formatLimit, formatMoneyEstimate, formatWeight } from '../../words/format.ts';
import type { Explore } from './createExplore.ts';
import styles from './Rules.module.css';

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

interface RulesProps {
  explore: Explore;
  total: number;
  currency: string;
  policyHref: string;
  onSave: (rule: PolicyRule, side: 'min' | 'max', limit: number) => void;
  onDrop: (rule: PolicyRule) => void;
}

/** The rules, each with a slider that re-traces the curve and, where it binds, with what it costs. */
export function Rules(props: RulesProps) {
  const sides = createMemo(() => sidesOf(props.explore.rules()).map(({ rule, side }) => `${rule.id}|${side}`));
  const byKey = createMemo(
    () => new Map(sidesOf(props.explore.rules()).map((item) => [`${item.rule.id}|${item.side}`, item])),
  );
  return (
    <section class={styles.rules} aria-labelledby="rules-title">
      <h2 id="rules-title">{words.explore.rules.title}</h2>
      <Show when={sides().length > 0} fallback={<p class={styles.none}>{words.explore.rules.none}</p>}>
        <ul>
          <For each={sides()}>
            {(key) => (
              <Show when={byKey().get(key)}>
                {(item) => <RuleLine {...props} rule={item().rule} side={item().side} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <div>
        <LinkButton href={props.policyHref} kind="quiet" icon="edit">
          {words.explore.rules.edit}
        </LinkButton>
      </div>
    </section>
  );
}

function RuleLine(props: RulesProps & RuleSide) {
  const [moving, setMoving] = createSignal<number | null>(null);
  const nameOf = (symbol: string): string => {
    const assets = props.explore.assets();
    return assets?.names[assets.moments.assets.indexOf(symbol)] ?? symbol;
  };
  const limit = (): number => moving() ?? (props.side === 'min' ? props.rule.min : props.rule.max) ?? 0;
  const tried = (): PolicyRule => ({ ...props.rule, [props.side]: limit() });
  const text = (): string => words.explore.ruleText(tried(), props.side, nameOf);
  const movable = (): boolean => props.rule.kind === 'band' || props.rule.kind === 'cash-floor';
  const cost = createMemo(() => costOf(props.explore, props.rule.id, props.side));
  const shownWeight = createMemo(() => weightOf(props.explore, props.rule));
  return (
    <li class={styles.rule} data-binding={cost() !== null ? '' : undefined}>
      <div class={styles.line}>
        <span class={styles.text} title={text()}>
          {text()}
        </span>
        <span class={styles.cost}>{costText(cost(), props.total, props.currency)}</span>
      </div>
      <Show
        when={movable()}
        fallback={
          <label class={styles.switch}>
            <input type="checkbox" checked onChange={() => props.onDrop(props.rule)} />
            {words.explore.rules.apply(text())}
          </label>
        }
      >
        <div class={styles.slider}>
          <Slider
            label={words.explore.rules.limitLabel(text())}
            valueText={formatLimit(limit())}
            min={0}
            max={props.rule.kind === 'cash-floor' ? 200 : 1000}
            step={5}
            value={Math.round(limit() * 1000)}
            onInput={(value) => {
              setMoving(value / 1000);
              props.explore.tryLimit({
                ruleId: props.rule.id,
                side: props.side,
                limit: value / 1000,
                stamp: performance.now(),
              });
            }}
            onChange={(value) => {
              props.onSave(props.rule, props.side, value / 1000);
              setMoving(null);
            }}
          />
          <span class={styles.now}>{formatWeight(shownWeight())}</span>
        </div>
      </Show>
    </li>
  );
}

/** Expected return per year that the rule costs where the dot stands; null where it does not bind, NaN while it is priced. */
function costOf(explore: Explore, ruleId: string, side: 'min' | 'max'): number | null {
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

function costText(cost: number | null, total: number, currency: string): string {
  const text = words.explore.rules;
  if (cost === null) return text.free;
  if (Number.isNaN(cost)) return text.waiting;
  const money = cost * total;
  return money < 1 ? text.tiny(currency) : text.costs(cost, formatMoneyEstimate(money, currency));
}

function weightOf(explore: Explore, rule: PolicyRule): number {
  const assets = explore.assets();
  const weights = explore.weights();
  if (!assets || !weights) return 0;
  return rule.symbols.reduce((sum, symbol) => sum + (weights[assets.moments.assets.indexOf(symbol)] ?? 0), 0);
}
