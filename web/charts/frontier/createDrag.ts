import { onCleanup } from 'solid-js';

/** Pointer events folded into one call a frame, with the newest position. */
export function createDrag(
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
