import { createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';
import type { ThemeName } from '../../theme/tokens.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import styles from './FrontierChart.module.css';
import { inkOf } from './ink.ts';
import { layoutFrontier, volatilityUnder } from './layout.ts';
import type { ChartPoint, FrontierPicture } from './picture.ts';

const MAX_PIXEL_RATIO = 2;

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

  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      setSize({ width, height });
    });
    observer.observe(frame);
    onCleanup(() => {
      observer.disconnect();
      still.width = still.height = moving.width = moving.height = 0;
    });
  });

  createEffect(() => {
    const { picture, theme } = props;
    const at = layout();
    if (at.width > 0) paint(still, at.width, at.height, (context) => drawStill(context, picture, at, inkOf(theme)));
  });
  createEffect(() => {
    const { picture, theme, proposed } = props;
    const at = layout();
    if (at.width === 0) return;
    paint(moving, at.width, at.height, (context) => drawMoving(context, picture, at, inkOf(theme), proposed));
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

/** Sizes the canvas for the screen's pixels and draws in CSS pixels. */
function paint(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const ratio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
  const pixelWidth = Math.round(width * ratio);
  const pixelHeight = Math.round(height * ratio);
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  draw(context);
}

/** Pointer events folded into one call a frame, with the newest position. */
function createDrag(
  volatilityAtPixel: (pixel: number) => number,
  onDrag: (volatility: number, stamp: number) => void,
  onRelease: () => void,
) {
  let dragging = false;
  let asked = 0;
  let newest: { pixel: number; stamp: number } | null = null;
  const flush = (): void => {
    asked = 0;
    if (newest) onDrag(volatilityAtPixel(newest.pixel), newest.stamp);
    newest = null;
  };
  const note = (event: PointerEvent & { currentTarget: HTMLCanvasElement }): void => {
    const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left;
    newest = { pixel, stamp: event.timeStamp };
    if (asked === 0) asked = requestAnimationFrame(flush);
  };
  onCleanup(() => cancelAnimationFrame(asked));
  return {
    down(event: PointerEvent & { currentTarget: HTMLCanvasElement }): void {
      dragging = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      note(event);
    },
    move(event: PointerEvent & { currentTarget: HTMLCanvasElement }): void {
      if (dragging) note(event);
    },
    up(): void {
      if (!dragging) return;
      dragging = false;
      cancelAnimationFrame(asked);
      flush();
      onRelease();
    },
  };
}
