import { For } from 'solid-js';
import type { ValueHistory } from '../../../worker/api/history.ts';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate, formatReturn, formatShortDay } from '../../words/format.ts';
import styles from './Table.module.css';

/** The deepest falls with their dates, and what each would mean for today's money. */
export function FallsTable(props: { history: ValueHistory | null; total: number; currency: string }) {
  const text = words.household.history;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.depth}</th>
          <th scope="col">{text.columns.money}</th>
          <th scope="col" class={styles.wide}>
            {text.columns.from}
          </th>
          <th scope="col">{text.columns.low}</th>
          <th scope="col" class={styles.wide}>
            {text.columns.back}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.history?.falls ?? []}>
          {(fall) => (
            <tr>
              <th scope="row">{formatReturn(fall.depth)}</th>
              <td>{formatMoneyEstimate(fall.depth * props.total, props.currency)}</td>
              <td class={styles.wide}>{formatShortDay(fall.from)}</td>
              <td>{formatShortDay(fall.low)}</td>
              <td class={styles.wide}>{fall.recovered ? formatShortDay(fall.recovered) : text.notBack}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
