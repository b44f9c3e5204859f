import { createMemo, For, Show } from 'solid-js';
import { classOrder } from '../../charts/frontier/slices.ts';
import type { Valuation } from '../../domain/Valuation.ts';
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
    return classOrder
      .map((assetClass) => ({
        assetClass,
        name: words.market.classNames[assetClass],
        weight: sums.get(assetClass) ?? 0,
      }))
      .filter((part) => part.weight > 0);
  });
  const sentence = (): string =>
    words.household.mixLabel(
      parts()
        .map((part) => `${part.name} ${formatWeight(part.weight)}`)
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
                    <span class={styles.weight}>{formatWeight(part.weight)}</span>
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
