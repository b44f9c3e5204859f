import { createMemo, For, Show } from 'solid-js';
import { LinkButton } from '../../parts/Button.tsx';
import { words } from '../../words/en.ts';
import { createOrder } from './createOrder.ts';
import { RuleLine } from './RuleLine.tsx';
import { type RulesProps, sidesOf } from './RuleSide.ts';
import styles from './Rules.module.css';
import { costOf } from './ruleCost.ts';

/** The rules, each with a slider that re-traces the curve and, where it binds, with what it costs. */
export function Rules(props: RulesProps) {
  const byKey = createMemo(
    () => new Map(sidesOf(props.explore.rules()).map((item) => [`${item.rule.id}|${item.side}`, item])),
  );
  const priced = createMemo(
    (before: boolean) => before || (props.explore.live.priced() !== null && props.explore.trial() === null),
    false,
  );
  // What costs most where the dot came to rest stands first; a line that moved would slip from under the finger.
  const sides = createOrder(
    () => [...byKey()].map(([key, { rule, side }]) => ({ key, size: costOf(props.explore, rule.id, side) || 0 })),
    () => [props.settled(), priced()],
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
