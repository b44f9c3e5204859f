import { createMemo, For, Show } from 'solid-js';
import type { Account, Household } from '../../domain/Household.ts';
import { money } from '../../domain/Money.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { words } from '../../words/en.ts';
import { formatMoney, formatMoneyChange, formatPrice, formatShares, formatWeight } from '../../words/format.ts';
import styles from './HoldingsTable.module.css';
import { type HoldingRow, rowsOfAccount, rowsOfHousehold } from './holdingRows.ts';
import type { PositionTarget } from './positionCommand.ts';
import table from './Table.module.css';

/** Every holding with its value and share; which columns give way on a phone is written in the markup, not left to luck. */
export function HoldingsTable(props: {
  open: OpenHousehold;
  household: Household;
  account: Account | null;
  onPosition: (target: PositionTarget) => void;
}) {
  const rows = createMemo((): HoldingRow[] => {
    const valuation = props.open.valuation();
    if (!valuation) return [];
    return props.account
      ? rowsOfAccount(props.account, valuation.total, props.open.quoteOf)
      : rowsOfHousehold(props.household, valuation);
  });
  const text = words.household;
  return (
    <Show when={props.open.valuation()} fallback={<Skeleton height="320px" />}>
      <Show when={rows().length > 0} fallback={<p>{text.emptyAccount}</p>}>
        <table class={`${table.table} ${styles.holdings}`}>
          <thead>
            <tr>
              <th scope="col">{text.column.holding}</th>
              <th scope="col" class={table.wide}>
                {text.column.quantity}
              </th>
              <th scope="col" class={table.wide}>
                {text.column.price}
              </th>
              <th scope="col">{text.column.value}</th>
              <th scope="col" class={table.wide}>
                {text.column.gain}
              </th>
              <th scope="col" class={table.narrow}>
                {text.column.weight}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => <Row row={row} currency={props.household.currency} onPosition={props.onPosition} />}
            </For>
          </tbody>
        </table>
      </Show>
    </Show>
  );
}

function Row(props: { row: HoldingRow; currency: string; onPosition: (target: PositionTarget) => void }) {
  const text = words.household;
  const note = (): string => {
    if (props.row.source === 'none') return text.noPrice;
    if (props.row.source === 'file') return `${text.filePrice(props.row.priceDate)} · ${text.held}`;
    return '';
  };
  return (
    <tr>
      <th scope="row">
        <span class={styles.holding}>
          <span class={styles.swatch} style={{ background: `var(--class-${props.row.assetClass})` }} />
          <span class={styles.words}>
            <span class={styles.name}>{props.row.name}</span>
            <span class={styles.note}>
              {[props.row.source === 'cash' ? '' : props.row.symbol, note()].filter(Boolean).join(' · ')}
            </span>
          </span>
        </span>
      </th>
      <td class={table.wide}>{props.row.quantity === null ? '' : formatShares(props.row.quantity)}</td>
      <td class={table.wide}>{props.row.price === null ? '' : formatPrice(props.row.price, props.currency)}</td>
      <td>{props.row.value === null ? `— ${text.noPrice}` : formatMoney(money(props.row.value, props.currency))}</td>
      <td class={table.wide}>
        <span class={styles.gain} data-sign={Math.sign(props.row.gain ?? 0)}>
          {props.row.gain === null ? '' : formatMoneyChange(props.row.gain, props.currency)}
        </span>
      </td>
      <td class={table.narrow}>{formatWeight(props.row.weight)}</td>
      <td class={styles.edit}>
        <Show when={props.row.position}>
          {(position) => (
            <IconButton
              icon="edit"
              label={text.edit(props.row.name)}
              onClick={() => props.onPosition({ kind: 'edit', ...position() })}
            />
          )}
        </Show>
      </td>
    </tr>
  );
}
