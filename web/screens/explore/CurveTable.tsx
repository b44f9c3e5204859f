import { createMemo, For } from 'solid-js';
import type { Frontier } from '../../../worker/api/answer.ts';
import { placeAtVolatility, returnAt } from '../../optimiser/curve.ts';
import { badYear } from '../../optimiser/measure.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate, formatReturn, formatWeight } from '../../words/format.ts';
import styles from './CurveTable.module.css';
import type { Explore } from './createExplore.ts';
import { eventsOf, placesAlong } from './picture.ts';

const ROWS = 9;

const text = words.explore.chart;

/** Nine portfolios from calm to rough. */
const rowsOf = (frontier: Frontier) =>
  placesAlong(frontier, ROWS).map((volatility) => ({
    volatility,
    expectedReturn: returnAt(frontier, placeAtVolatility(frontier, volatility)),
  }));

/** The curve as figures: what a chart says to whoever cannot see it. */
export function CurveTable(props: { explore: Explore; total: number; currency: string; onClose: () => void }) {
  const frontier = () => props.explore.live.traced()?.frontier;
  const rows = createMemo(() => {
    const of = frontier();
    return of ? rowsOf(of) : [];
  });
  const events = createMemo(() => {
    const of = frontier();
    const assets = props.explore.assets();
    return of && assets ? eventsOf(of, assets) : [];
  });
  const money = (at: { volatility: number; expectedReturn: number }): string =>
    formatMoneyEstimate(badYear(at) * props.total, props.currency);
  return (
    <Dialog wide title={text.tableTitle} closeLabel={words.app.close} onClose={props.onClose}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.column.badYear}</th>
            <th scope="col">{text.column.expected}</th>
            <th scope="col">{text.column.volatility}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <td>{money(row)}</td>
                <td>{formatReturn(row.expectedReturn)}</td>
                <td>{formatWeight(row.volatility)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h3 class={styles.events}>{text.tableEvents}</h3>
      <table class={styles.table}>
        <tbody>
          <For each={events()}>
            {(event) => (
              <tr>
                <th scope="row">{event.text}</th>
                <td>{money(event)}</td>
                <td>{formatReturn(event.expectedReturn)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Dialog>
  );
}
