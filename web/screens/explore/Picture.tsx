import { createSignal, Show } from 'solid-js';
import { FrontierChart } from '../../charts/frontier/FrontierChart.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Slider } from '../../parts/Slider.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { CurveTable } from './CurveTable.tsx';
import { createDot, SLIDER_STEPS } from './createDot.ts';
import type { ExploreParts } from './ExploreParts.ts';
import styles from './Picture.module.css';

/** The curve, the dot and the control under the thumb. */
export function Picture(props: ExploreParts & { total: number; currency: string }) {
  const { theme } = useSession();
  const [table, setTable] = createSignal(false);
  const settle = (): void => props.actions.settle();
  const dot = createDot(props.explore, () => props, settle);
  return (
    <figure class={styles.figure}>
      <div class={styles.chart}>
        <Show when={props.picture.picture()}>
          {(picture) => (
            <FrontierChart
              picture={picture()}
              proposed={dot.point()}
              theme={theme.shown()}
              label={words.explore.chartLabel}
              valueText={dot.valueText()}
              onDrag={(volatility, stamp) => props.picture.drag(volatility, stamp)}
              onRelease={settle}
              onStep={dot.step}
            />
          )}
        </Show>
      </div>
      <div class={styles.control}>
        <IconButton icon="minus" label={words.explore.calmer} onClick={() => dot.step(-1)} />
        <Slider
          label={words.explore.sliderLabel}
          valueText={dot.valueText()}
          min={0}
          max={SLIDER_STEPS}
          step={1}
          value={dot.position()}
          onInput={dot.moveTo}
          onChange={settle}
        />
        <IconButton icon="plus" label={words.explore.rougherStep} onClick={() => dot.step(1)} />
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
