import { createMemo, For, Show } from 'solid-js';
import type { Policy } from '../../domain/Policy.ts';
import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { formatWeight } from '../../words/format.ts';
import styles from './Section.module.css';

/** Which holdings may not be sold, and which may not be added to. */
export function Keeps(props: { policy: Policy; open: OpenHousehold; work: Work }) {
  const text = words.policy.holdings;
  const held = createMemo(() =>
    (props.open.valuation()?.holdings ?? []).filter((holding) => holding.source === 'market'),
  );
  const set = (type: 'set-never-sell' | 'set-do-not-buy', symbol: string, on: boolean): void => {
    void props.work.run({ type, householdId: props.open.id, symbol, on });
  };
  return (
    <section class={styles.section} aria-labelledby="keeps-title">
      <h2 id="keeps-title">{text.title}</h2>
      <p class={styles.text}>{text.text}</p>
      <Show when={held().length > 0} fallback={<p class={styles.text}>{text.none}</p>}>
        <ul class={styles.rows}>
          <For each={held()}>
            {(holding) => (
              <li class={styles.row}>
                <span class={styles.name}>{holding.name}</span>
                <span class={styles.now}>{formatWeight(holding.weight)}</span>
                <span class={styles.checks}>
                  <Check
                    label={text.neverSell}
                    name={text.apply(text.neverSell, holding.name)}
                    on={props.policy.neverSell.includes(holding.symbol)}
                    onChange={(on) => set('set-never-sell', holding.symbol, on)}
                  />
                  <Check
                    label={text.doNotBuy}
                    name={text.apply(text.doNotBuy, holding.name)}
                    on={props.policy.doNotBuy.includes(holding.symbol)}
                    onChange={(on) => set('set-do-not-buy', holding.symbol, on)}
                  />
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function Check(props: { label: string; name: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        aria-label={props.name}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
