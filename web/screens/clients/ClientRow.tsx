import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { money } from '../../domain/Money.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { words } from '../../words/en.ts';
import { formatMoney } from '../../words/format.ts';
import styles from './ClientRow.module.css';
import type { ValuedSummary } from './list.ts';

export function ClientRow(props: { row: ValuedSummary }) {
  const summary = () => props.row.summary;
  return (
    <A class={styles.row} href={`/clients/${summary().id}`} style={{ '--band': `var(--band-${summary().band})` }}>
      <span class={styles.who}>
        <span class={styles.name}>{summary().name}</span>
        <span class={styles.note}>
          <Show when={summary().sample}>
            <span class={styles.sample}>{words.clients.sample}</span>
          </Show>
          {[summary().note, words.clients.accounts(summary().accounts)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span class={styles.value}>
        <Show when={props.row.value !== null} fallback={<Skeleton width="6em" />}>
          {props.row.incomplete ? '≥ ' : ''}
          {formatMoney(money(props.row.value ?? 0, summary().currency))}
        </Show>
      </span>
    </A>
  );
}
