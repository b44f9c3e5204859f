import { createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';
import type { ThemeName } from '../../theme/tokens.ts';
import { createDrag } from './createDrag.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import styles from './FrontierChart.module.css';
import { inkOf } from './ink.ts';
import { forgetLabels } from './label.ts';
import { layoutFrontier, volatilityUnder } from './layout.ts';
import { paint } from './paint.ts';
import type { ChartPoint, FrontierPicture } from './picture.ts';

interface FrontierChartProps {
  picture: FrontierPicture;
  proposed: ChartPoint;
  theme: ThemeName;
  /** Name and value for the slider that the picture is to a screen reader. */
  label: string;
  valueText: string;
  /** The volatility under the finger, at most once a frame. `stamp` is the pointer event's own time. */
  onDrag: (volatility: number, stamp: number) => void;
  onRelease: () => void;
  /** Steps of the keyboard: −1 and 1 for arrows, −10 and 10 for pages, ±Infinity for Home and End. */
  onStep: (steps: number) => void;
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The efficient frontier on two canvases: one that rests while the finger moves, one that follows it. */
export function FrontierChart(props: FrontierChartProps) {
  let frame!: HTMLDivElement;
  let still!: HTMLCanvasElement;
  let moving!: HTMLCanvasElement;
  const [size, setSize] = createSignal({ width: 0, height: 0 });
  const layout = createMemo(() => layoutFrontier(props.picture, size().width, size().height));

  const [fonts, setFonts] = createSignal(0);
  onMount(() => {
    void document.fonts.ready.then(forgetLabels).then(() => setFonts(1));
    onCleanup(watchSize(frame, setSize));
    // Safari frees a canvas only when it has no size.
    onCleanup(() => shrink(still, moving));
  });

  const ink = createMemo(() => inkOf(props.theme));
  createEffect(() => {
    fonts();
    const [picture, at, colours] = [props.picture, layout(), ink()];
    paint(still, at, (context) => drawStill(context, picture, at, colours));
  });
  createEffect(() => {
    fonts();
    const [picture, at, colours, dot] = [props.picture, layout(), ink(), props.proposed];
    paint(moving, at, (context) => drawMoving(context, picture, at, colours, dot));
  });

  const drag = createDrag(
    (pixel) => volatilityUnder(untrack(layout), pixel),
    (volatility, stamp) => props.onDrag(volatility, stamp),
    () => props.onRelease(),
  );
  return (
    <div class={styles.frame} ref={frame}>
      <canvas class={styles.still} ref={still} />
      <canvas
        class={styles.moving}
        ref={moving}
        role="slider"
        tabindex={0}
        aria-label={props.label}
        aria-valuetext={props.valueText}
        aria-valuemin={Math.round(props.picture.domain.volatility[0] * 1000) / 10}
        aria-valuemax={Math.round(props.picture.domain.volatility[1] * 1000) / 10}
        aria-valuenow={Math.round(props.proposed.volatility * 1000) / 10}
        onPointerDown={drag.down}
        onPointerMove={drag.move}
        onPointerUp={drag.up}
        onPointerCancel={drag.up}
        onKeyDown={(event) => {
          const steps = KEY_STEPS[event.key];
          if (steps === undefined) return;
          event.preventDefault();
          props.onStep(steps);
        }}
      />
    </div>
  );
}

const shrink = (...canvases: HTMLCanvasElement[]): void => {
  for (const canvas of canvases) canvas.width = canvas.height = 0;
};

function watchSize(element: HTMLElement, tell: (size: { width: number; height: number }) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    tell({ width, height });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
