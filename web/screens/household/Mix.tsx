import { createMemo, For, Show } from 'solid-js';
import { classOrder } from '../../charts/frontier/slices.ts';
import type { Valuation } from '../../domain/Valuation.ts';
import { roundedPercents } from '../../domain/weights.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { words } from '../../words/en.ts';
import { formatMoneyShort, formatWeight } from '../../words/format.ts';
import styles from './Mix.module.css';

/** What the household is made of, class by class, in the fixed order and colours. */
export function Mix(props: { valuation: Valuation | null }) {
  const parts = createMemo(() => {
    const sums = new Map<string, number>();
    for (const holding of props.valuation?.holdings ?? []) {
      sums.set(holding.assetClass, (sums.get(holding.assetClass) ?? 0) + holding.weight);
    }
    const held = classOrder.filter((assetClass) => (sums.get(assetClass) ?? 0) > 0);
    // Shares that are shown together add up to 100.0, by largest remainder.
    const percents = roundedPercents(held.map((assetClass) => sums.get(assetClass) ?? 0));
    return held.map((assetClass, i) => ({
      assetClass,
      name: words.market.classNames[assetClass],
      weight: sums.get(assetClass) ?? 0,
      percent: formatWeight(percents[i] / 100),
    }));
  });
  const sentence = (): string =>
    words.household.mixLabel(
      parts()
        .map((part) => `${part.name} ${part.percent}`)
        .join(', '),
    );
  return (
    <section class={styles.mix} aria-labelledby="mix-title">
      <h2 id="mix-title">{words.household.mix}</h2>
      <Show when={props.valuation} fallback={<Skeleton height="12rem" />}>
        {(valuation) => (
          <>
            <div class={styles.bar} role="img" aria-label={sentence()}>
              <For each={parts()}>
                {(part) => (
                  <span style={{ 'flex-grow': String(part.weight), background: `var(--class-${part.assetClass})` }} />
                )}
              </For>
            </div>
            <ul class={styles.legend}>
              <For each={parts()}>
                {(part) => (
                  <li>
                    <span class={styles.swatch} style={{ background: `var(--class-${part.assetClass})` }} />
                    <span class={styles.name}>{part.name}</span>
                    <span class={styles.money}>
                      {formatMoneyShort(part.weight * valuation().total, valuation().currency)}
                    </span>
                    <span class={styles.weight}>{part.percent}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </section>
  );
}
