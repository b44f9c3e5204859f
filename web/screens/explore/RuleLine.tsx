import { createMemo, createSignal, Show } from 'solid-js';
import type { PolicyRule } from '../../domain/PolicyRule.ts';
import { Slider } from '../../parts/Slider.tsx';
import { words } from '../../words/en.ts';
import { formatLimit, formatWeight } from '../../words/format.ts';
import type { RuleSide, RulesProps } from './RuleSide.ts';
import styles from './Rules.module.css';
import { costOf, costText, weightOf } from './ruleCost.ts';

/** One limit: its words, what it costs, and the slider that moves it. */
export function RuleLine(props: RulesProps & RuleSide) {
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
