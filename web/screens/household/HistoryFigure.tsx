import { lazy, Show, Suspense } from 'solid-js';
import type { TimeRange } from '../../charts/history/range.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatMoneyShort, formatReturn } from '../../words/format.ts';
import type { createHistory } from './createHistory.ts';
import styles from './History.module.css';

const HistoryChart = lazy(() => import('../../charts/history/HistoryChart.tsx'));

/** The chart itself, fetched when a household is first looked at. */
export function HistoryFigure(props: {
  history: ReturnType<typeof createHistory>;
  bounds: TimeRange;
  currency: string;
  onCursor: (index: number | null) => void;
}) {
  const { theme } = useSession();
  const chartWords = {
    money: (value: number) => formatMoneyShort(value, props.currency),
    depth: (value: number) => formatReturn(value),
  };
  return (
    <figure class={styles.chart}>
      <Suspense fallback={<Skeleton height="300px" />}>
        <Show when={props.history.series()}>
          {(series) => (
            <HistoryChart
              series={series()}
              whole={props.bounds}
              theme={theme.shown()}
              words={chartWords}
              label={words.household.history.chart}
              onCursor={props.onCursor}
              onRange={props.history.setRange}
            />
          )}
        </Show>
      </Suspense>
    </figure>
  );
}
