import { createMemo, Show } from 'solid-js';
import { badYear } from '../../optimiser/measure.ts';
import { words } from '../../words/en.ts';
import { formatCost, formatMoneyEstimate, formatReturn } from '../../words/format.ts';
import type { Explore } from './createExplore.ts';
import { countChanges, expenseOf, turnoverOf } from './holdings.ts';
import styles from './Tiles.module.css';

/** The four figures of the shown portfolio, each beside today's. */
export function Tiles(props: { explore: Explore; total: number; currency: string }) {
  const money = (share: number): string => formatMoneyEstimate(share * props.total, props.currency);
  const figures = createMemo(() => {
    const assets = props.explore.assets();
    const weights = props.explore.weights();
    const at = props.explore.point();
    const today = props.explore.today();
    if (!assets || !weights || !at || !today) return null;
    return {
      badYear: { value: money(badYear(at)), today: money(badYear(today)) },
      expected: { value: formatReturn(at.expectedReturn), today: formatReturn(today.expectedReturn) },
      cost: { value: formatCost(expenseOf(assets, weights)), today: formatCost(expenseOf(assets, assets.today)) },
      moved: { value: money(turnoverOf(assets, weights)), changes: countChanges(assets, weights) },
    };
  });
  const text = words.explore.tiles;
  return (
    <Show when={figures()}>
      {(of) => (
        <dl class={styles.tiles}>
          <Tile label={text.badYear} value={of().badYear.value} note={text.today(of().badYear.today)} />
          <Tile label={text.expected} value={of().expected.value} note={text.today(of().expected.today)} />
          <Tile label={text.cost} value={of().cost.value} note={text.today(of().cost.today)} />
          <Tile label={text.moved} value={of().moved.value} note={text.changes(of().moved.changes).replace('.', '')} />
        </dl>
      )}
    </Show>
  );
}

function Tile(props: { label: string; value: string; note: string }) {
  return (
    <div class={styles.tile}>
      <dt>{props.label}</dt>
      <dd class={styles.value}>{props.value}</dd>
      <dd class={styles.note}>{props.note}</dd>
    </div>
  );
}
