import { createMemo, createSignal, Show } from 'solid-js';
import { FrontierChart } from '../../charts/frontier/FrontierChart.tsx';
import { placeAtVolatility, returnAt } from '../../optimiser/curve.ts';
import { badYear } from '../../optimiser/measure.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Slider } from '../../parts/Slider.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate, formatReturn } from '../../words/format.ts';
import { CurveTable } from './CurveTable.tsx';
import type { Explore } from './createExplore.ts';
import type { createPicture } from './createPicture.ts';
import styles from './Picture.module.css';

const STEPS = 100;

/** The curve, the dot and the control under the thumb. */
export function Picture(props: {
  explore: Explore;
  picture: ReturnType<typeof createPicture>;
  total: number;
  currency: string;
  onSettle: () => void;
}) {
  const { theme } = useSession();
  const [table, setTable] = createSignal(false);
  const range = (): { low: number; high: number } => {
    const volatility = props.explore.live.traced()?.frontier.volatility;
    return volatility ? { low: volatility[volatility.length - 1], high: volatility[0] } : { low: 0, high: 1 };
  };
  const position = (): number => Math.min(range().high, Math.max(range().low, props.explore.volatility()));
  const step = (count: number): void => {
    const { low, high } = range();
    const next = Number.isFinite(count) ? position() + (count * (high - low)) / STEPS : count > 0 ? high : low;
    props.explore.moveTo(Math.min(high, Math.max(low, next)));
    props.onSettle();
  };
  const valueText = createMemo(() => {
    const at = props.explore.point();
    if (!at) return '';
    return words.explore.valueText(
      formatMoneyEstimate(badYear(at) * props.total, props.currency),
      formatReturn(at.expectedReturn),
    );
  });
  const dot = createMemo(() => {
    const traced = props.explore.live.traced();
    const shown = props.explore.point();
    if (shown) return shown;
    if (!traced) return { volatility: 0, expectedReturn: 0 };
    const place = placeAtVolatility(traced.frontier, position());
    return { volatility: position(), expectedReturn: returnAt(traced.frontier, place) };
  });
  return (
    <figure class={styles.figure}>
      <div class={styles.chart}>
        <Show when={props.picture.picture()}>
          {(picture) => (
            <FrontierChart
              picture={picture()}
              proposed={dot()}
              theme={theme.shown()}
              label={words.explore.chartLabel}
              valueText={valueText()}
              onDrag={(volatility, stamp) => props.picture.drag(volatility, stamp)}
              onRelease={() => props.onSettle()}
              onStep={step}
            />
          )}
        </Show>
      </div>
      <div class={styles.control}>
        <IconButton icon="minus" label={words.explore.calmer} onClick={() => step(-1)} />
        <Slider
          label={words.explore.sliderLabel}
          valueText={valueText()}
          min={0}
          max={1000}
          step={1}
          value={
            range().high > range().low
              ? Math.round(((position() - range().low) / (range().high - range().low)) * 1000)
              : 0
          }
          onInput={(value) => props.explore.moveTo(range().low + (value / 1000) * (range().high - range().low))}
          onChange={() => props.onSettle()}
        />
        <IconButton icon="plus" label={words.explore.rougherStep} onClick={() => step(1)} />
        <IconButton icon="table" label={words.explore.chart.table} onClick={() => setTable(true)} />
      </div>
      <figcaption class="visually-hidden">{props.picture.summary()}</figcaption>
      <Show when={table()}>
        <CurveTable
          explore={props.explore}
          total={props.total}
          currency={props.currency}
          onClose={() => setTable(false)}
        />
      </Show>
    </figure>
  );
}
