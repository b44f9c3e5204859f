import { createEffect, onCleanup, onMount, untrack } from 'solid-js';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { ThemeName } from '../../theme/tokens.ts';
import styles from './HistoryChart.module.css';
import { fallOptions, type HistoryWords, valueOptions } from './options.ts';
import { rangeAfterKey, type TimeRange } from './range.ts';
import { attachTouch } from './touch.ts';

export interface HistorySeries {
  /** seconds since 1970 */
  readonly times: Float64Array;
  readonly value: Float64Array;
  /** ≤ 0 */
  readonly drawdown: Float64Array;
}

const VALUE_SHARE = 0.64;

interface HistoryChartProps {
  series: HistorySeries;
  /** All of the history, whatever part `series` shows in detail. */
  whole: TimeRange;
  theme: ThemeName;
  words: HistoryWords;
  label: string;
  onCursor: (index: number | null) => void;
  onRange: (range: TimeRange) => void;
}

/** Value above, falls below, one time axis: dragged, pinched, or moved with the arrow keys. */
export default function HistoryChart(props: HistoryChartProps) {
  let frame!: HTMLDivElement;
  let plots: uPlot[] = [];
  let range: TimeRange = untrack(() => props.whole);
  const show = (next: TimeRange): void => {
    range = next;
    for (const plot of plots) plot.setScale('x', { min: next.from, max: next.to });
  };

  const build = (): void => {
    for (const plot of plots) plot.destroy();
    plots = mount(frame, props.series, { theme: props.theme, words: props.words }, (index) => props.onCursor(index));
    show(range);
  };
  onMount(() => {
    const observer = new ResizeObserver(() => resize(frame, plots));
    observer.observe(frame);
    const detach = attachTouch(frame, {
      whole: () => props.whole,
      range: () => range,
      change: show,
      settle: () => props.onRange(range),
    });
    onCleanup(() => {
      observer.disconnect();
      detach();
      for (const plot of plots) plot.destroy();
    });
  });
  createEffect(() => {
    void [props.theme, props.words];
    untrack(build);
  });
  createEffect(() => {
    const { times, value, drawdown } = props.series;
    untrack(() => {
      plots[0]?.setData([times, value], false);
      plots[1]?.setData([times, drawdown], false);
      show(range);
    });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rangeAfterKey(event.key, range, props.whole);
    if (!next) return;
    event.preventDefault();
    show(next);
    props.onRange(range);
  };
  return (
    <div
      class={styles.frame}
      ref={frame}
      role="application"
      tabindex={0}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    />
  );
}

function mount(
  frame: HTMLDivElement,
  series: HistorySeries,
  look: { theme: ThemeName; words: HistoryWords },
  onCursor: (index: number | null) => void,
): uPlot[] {
  const width = Math.max(200, frame.clientWidth);
  const height = Math.max(200, frame.clientHeight);
  const sync = { key: 'history', setSeries: false };
  const value = valueOptions({ ...look, width, height: Math.round(height * VALUE_SHARE) });
  const fall = fallOptions({ ...look, width, height: height - Math.round(height * VALUE_SHARE) });
  const hooks = { setCursor: [(plot: uPlot) => onCursor(plot.cursor.idx ?? null)] };
  return [
    new uPlot({ ...value, hooks, cursor: { ...value.cursor, sync } }, [series.times, series.value], frame),
    new uPlot({ ...fall, cursor: { ...fall.cursor, sync } }, [series.times, series.drawdown], frame),
  ];
}

function resize(frame: HTMLDivElement, plots: readonly uPlot[]): void {
  const { clientWidth: width, clientHeight: height } = frame;
  if (width < 50 || height < 50) return;
  const top = Math.round(height * VALUE_SHARE);
  plots[0]?.setSize({ width, height: top });
  plots[1]?.setSize({ width, height: height - top });
}
