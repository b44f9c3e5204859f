import { createMemo, createSignal, Show } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ImportPreview } from '../../vault/api/import.ts';
import { words } from '../../words/en.ts';
import styles from './Preview.module.css';
import { RowsTable } from './RowsTable.tsx';

type Filter = 'all' | 'attention';

/** As many rows as anybody reads; the rest is counted. */
const SHOWN_ROWS = 200;

/** Every row of the file with what becomes of it, and why. */
export function Preview(props: {
  preview: ImportPreview;
  currency: string;
  onConfirm: () => void;
  onAnother: () => void;
}) {
  const [filter, setFilter] = createSignal<Filter>('all');
  const text = words.imports;
  const rows = createMemo(() =>
    props.preview.rows.filter((row) => filter() === 'all' || row.state === 'warning' || row.state === 'error'),
  );
  const incoming = (): number => props.preview.counts.valid + props.preview.counts.warning;
  const names = (of: readonly { name: string; number: string }[]): string =>
    of.map((account) => account.name || account.number).join(', ');
  const replaced = () => props.preview.accounts.filter((account) => props.preview.replaces.includes(account.number));
  const added = () => props.preview.accounts.filter((account) => !props.preview.replaces.includes(account.number));
  return (
    <>
      <div class={styles.head}>
        <div>
          <h2>{text.found(text.custodians[props.preview.custodian] ?? props.preview.custodian, props.preview.asOf)}</h2>
          <p class={styles.note}>{props.preview.fileName}</p>
        </div>
        <div class={styles.actions}>
          <Button onClick={() => props.onAnother()}>{text.another}</Button>
          <Button kind="primary" disabled={incoming() === 0} onClick={() => props.onConfirm()}>
            {text.confirm(incoming())}
          </Button>
        </div>
      </div>
      <p>
        {incoming() === 0 ? text.nothing : text.count(props.preview.counts)}{' '}
        <Show when={replaced().length > 0}>{text.replaces(names(replaced()))} </Show>
        <Show when={added().length > 0}>{text.adds(names(added()))}</Show>
      </p>
      <div>
        <Segmented
          label={text.filter}
          value={filter()}
          options={[
            { value: 'all', text: text.filters.all },
            { value: 'attention', text: text.filters.attention },
          ]}
          onChange={setFilter}
        />
      </div>
      <RowsTable rows={rows().slice(0, SHOWN_ROWS)} currency={props.currency} />
      <Show when={rows().length > SHOWN_ROWS}>
        <p class={styles.note}>{text.moreRows(rows().length - SHOWN_ROWS)}</p>
      </Show>
    </>
  );
}
