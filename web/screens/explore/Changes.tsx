import { type Accessor, createMemo, createSignal, For, Show } from 'solid-js';
import { classOrder } from '../../charts/frontier/slices.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { words } from '../../words/en.ts';
import { formatMoneyChange, formatWeight } from '../../words/format.ts';
import styles from './Changes.module.css';
import type { Explore } from './createExplore.ts';
import { createOrder } from './createOrder.ts';
import { type Change, changesByClass, changesByHolding, WORTH_A_TRADE } from './holdings.ts';

type Group = 'class' | 'holding';

/** From today to the proposal, one line each, the largest change first; the order rests while a finger moves. */
export function Changes(props: { explore: Explore; total: number; currency: string; settled: Accessor<number> }) {
  const [group, setGroup] = createSignal<Group>('class');
  const changes = createMemo((): Change[] => {
    const assets = props.explore.assets();
    const weights = props.explore.weights();
    if (!assets || !weights || weights.length !== assets.today.length) return [];
    return group() === 'class'
      ? changesByClass(assets, weights, classOrder, (key) => words.market.classNames[key] ?? key)
      : changesByHolding(assets, weights);
  });
  const order = createOrder(
    () => changes().map((change) => ({ key: change.key, size: Math.abs(change.to - change.from) })),
    () => [props.settled(), group()],
  );
  const byKey = createMemo(() => new Map(changes().map((change) => [change.key, change])));
  const widest = createMemo(() => Math.max(0.05, ...changes().map((change) => Math.max(change.from, change.to))));
  const text = words.explore.changes;
  return (
    <section class={styles.changes} aria-labelledby="changes-title">
      <div class={styles.head}>
        <h2 id="changes-title">{text.title}</h2>
        <Segmented
          label={text.group}
          value={group()}
          options={[
            { value: 'class', text: text.byClass },
            { value: 'holding', text: text.byHolding },
          ]}
          onChange={setGroup}
        />
      </div>
      <Show when={order().length > 0} fallback={<p class={styles.none}>{text.none}</p>}>
        <ul class={styles.list}>
          <For each={order()}>
            {(key) => (
              <Show when={byKey().get(key)}>
                {(change) => <Row change={change()} widest={widest()} total={props.total} currency={props.currency} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function Row(props: { change: Change; widest: number; total: number; currency: string }) {
  const delta = (): number => props.change.to - props.change.from;
  const money = (): string => formatMoneyChange(delta() * props.total, props.currency);
  const share = (weight: number): string => `${Math.min(1, weight / props.widest) * 100}%`;
  const direction = (): string => (Math.abs(delta()) < WORTH_A_TRADE ? 'same' : delta() > 0 ? 'up' : 'down');
  return (
    <li
      class={styles.row}
      data-direction={direction()}
      style={{
        '--class': `var(--class-${props.change.assetClass})`,
        '--from': share(props.change.from),
        '--to': share(props.change.to),
      }}
    >
      <span class={styles.name}>{props.change.name}</span>
      <span class={styles.money}>{direction() === 'same' ? '—' : money()}</span>
      <span class={styles.weights}>
        {formatWeight(props.change.from)} <span aria-hidden="true">→</span>
        <span class="visually-hidden"> to </span> <b>{formatWeight(props.change.to)}</b>
      </span>
      <span class={styles.slope} aria-hidden="true">
        <span class={styles.from} />
        <span class={styles.to} />
      </span>
    </li>
  );
}
