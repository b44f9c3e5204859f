import { For, Show } from 'solid-js';
import { money } from '../../domain/Money.ts';
import type { PreviewRow } from '../../vault/api/import.ts';
import { words } from '../../words/en.ts';
import { formatMoneyExact, formatShares } from '../../words/format.ts';
import styles from './Preview.module.css';

/** The rows of the file, each with its state in words and the reason for it. */
export function RowsTable(props: { rows: readonly PreviewRow[]; currency: string }) {
  const text = words.imports;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col" class={styles.wide}>
            {text.column.line}
          </th>
          <th scope="col">{text.column.row}</th>
          <th scope="col" class={styles.wide}>
            {text.column.account}
          </th>
          <th scope="col" class={styles.figure}>
            {text.column.quantity}
          </th>
          <th scope="col" class={styles.figure}>
            {text.column.value}
          </th>
          <th scope="col">{text.column.state}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row row={row} currency={props.currency} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { row: PreviewRow; currency: string }) {
  return (
    <tr data-state={props.row.state}>
      <td class={styles.wide}>{props.row.line}</td>
      <th scope="row">
        <span class={styles.symbol}>{props.row.symbol}</span>
        <span class={styles.note}>{props.row.description}</span>
        <Show when={props.row.reason}>{(reason) => <span class={styles.reason}>{reason()}</span>}</Show>
      </th>
      <td class={styles.wide}>{props.row.account}</td>
      <td class={styles.figure}>{props.row.quantity === null ? '' : formatShares(props.row.quantity)}</td>
      <td class={styles.figure}>
        {props.row.value === null ? '' : formatMoneyExact(money(props.row.value, props.currency))}
      </td>
      <td>
        <span class={styles.state}>{words.imports.states[props.row.state]}</span>
      </td>
    </tr>
  );
}
