import { createMemo, createSignal, For, Show } from 'solid-js';
import { dataHealth, type Finding } from '../../domain/dataHealth.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import styles from './Health.module.css';

const FIRST = 3;

/** What is wrong or missing in the data, worst first, and what that changes in the figures. */
export function Health(props: { open: OpenHousehold }) {
  const { market } = useSession();
  const [all, setAll] = createSignal(false);
  const findings = createMemo((): readonly Finding[] => {
    const household = props.open.household();
    const valuation = props.open.valuation();
    const info = market.info();
    return household && valuation && info ? dataHealth(household, valuation, props.open.quoteOf, info.asOf) : [];
  });
  const shown = createMemo(() => (all() ? findings() : findings().slice(0, FIRST)));
  const text = words.household.health;
  return (
    <Show when={props.open.valuation() && (props.open.household()?.accounts.length ?? 0) > 0}>
      <section class={styles.health} aria-labelledby="health-title">
        <h2 id="health-title">{text.title}</h2>
        <Show when={findings().length > 0} fallback={<p class={styles.good}>{text.good}</p>}>
          <ul>
            <For each={shown()}>
              {(finding) => (
                <li class={styles.finding} data-severity={finding.severity}>
                  <Icon name={finding.severity === 'low' ? 'info' : 'warning'} size={20} />
                  <div>
                    <p>{finding.sentence}</p>
                    <p class={styles.effect}>{finding.effect}</p>
                  </div>
                </li>
              )}
            </For>
          </ul>
          <Show when={!all() && findings().length > FIRST}>
            <div>
              <Button kind="quiet" onClick={() => setAll(true)}>
                {text.more(findings().length - FIRST)}
              </Button>
            </div>
          </Show>
        </Show>
      </section>
    </Show>
  );
}
