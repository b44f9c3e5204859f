import { createMemo, For, Show } from 'solid-js';
import type { ReturnMethod } from '../../domain/Policy.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { useSession } from '../../state/session.tsx';
import { disclosure } from '../../words/en/disclosure.ts';
import { words } from '../../words/en.ts';
import { formatDay } from '../../words/format.ts';
import styles from './About.module.css';
import type { Explore } from './createExplore.ts';

/** What the figures are and are not: method, assumptions, limits, the universe; and the choice of expected returns. */
export function About(props: {
  explore: Explore;
  method: ReturnMethod;
  onMethod: (method: ReturnMethod) => void;
  onClose: () => void;
}) {
  const { market } = useSession();
  const facts = createMemo(() => {
    const info = market.info();
    const estimates = props.explore.estimates();
    const frontier = props.explore.live.traced()?.frontier;
    return disclosure.technical({
      market: info?.name ?? '',
      asOf: info ? formatDay(info.asOf) : '',
      assets: estimates?.moments.assets.length ?? 0,
      shrinkage: estimates?.intensity ?? null,
      condition: estimates?.condition ?? null,
      corners: frontier?.volatility.length ?? 0,
      residual: frontier?.certificate
        ? Math.max(frontier.certificate.primalResidual, frontier.certificate.dualResidual, frontier.certificate.gap)
        : null,
      milliseconds: frontier?.milliseconds ?? null,
    });
  });
  return (
    <Dialog wide title={words.explore.disclosure.title} closeLabel={words.app.close} onClose={props.onClose}>
      <div class={styles.about}>
        <div class={styles.method}>
          <h3>{words.explore.method.label}</h3>
          <Segmented
            label={words.explore.method.label}
            value={props.method}
            options={[
              { value: 'market-implied', text: words.explore.method.implied },
              { value: 'historical', text: words.explore.method.historical },
            ]}
            onChange={props.onMethod}
          />
          <Show when={props.method === 'historical'}>
            <Notice tone="warning">{words.explore.method.warning}</Notice>
          </Show>
        </div>
        <For each={disclosure.paragraphs}>{(paragraph) => <p>{paragraph}</p>}</For>
        <details class={styles.technical}>
          <summary>{disclosure.technicalTitle}</summary>
          <ul>
            <For each={[...facts(), ...(props.explore.estimates()?.warnings ?? [])]}>{(fact) => <li>{fact}</li>}</For>
          </ul>
        </details>
      </div>
    </Dialog>
  );
}
