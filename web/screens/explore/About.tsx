import { createMemo, For } from 'solid-js';
import { Dialog } from '../../parts/Dialog.tsx';
import { useSession } from '../../state/session.tsx';
import { disclosure } from '../../words/en/disclosure.ts';
import { words } from '../../words/en.ts';
import { formatDay } from '../../words/format.ts';
import styles from './About.module.css';
import type { Explore } from './createExplore.ts';

/** What the figures are and are not: method, assumptions, limits, the universe. */
export function About(props: { explore: Explore; onClose: () => void }) {
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
