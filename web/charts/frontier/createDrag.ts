import { onCleanup } from 'solid-js';

type CanvasPointer = PointerEvent & { currentTarget: HTMLCanvasElement };

/** The first pointer event of a frame is answered at once; those that follow in it are folded into one, the newest. */
export function createDrag(
  volatilityAtPixel: (pixel: number) => number,
  onDrag: (volatility: number, stamp: number) => void,
  onRelease: () => void,
) {
  let dragging = false;
  let frame = 0;
  let newest: { pixel: number; stamp: number } | null = null;
  const answer = (): void => {
    const { pixel, stamp } = newest ?? { pixel: 0, stamp: 0 };
    newest = null;
    frame = requestAnimationFrame(rest);
    onDrag(volatilityAtPixel(pixel), stamp);
  };
  const rest = (): void => {
    frame = 0;
    if (newest) answer();
  };
  const note = (event: CanvasPointer): void => {
    newest = { pixel: event.clientX - event.currentTarget.getBoundingClientRect().left, stamp: event.timeStamp };
    if (frame === 0) answer();
  };
  onCleanup(() => cancelAnimationFrame(frame));
  return {
    down(event: CanvasPointer): void {
      dragging = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      note(event);
    },
    move(event: CanvasPointer): void {
      if (dragging) note(event);
    },
    up(): void {
      if (!dragging) return;
      dragging = false;
      if (newest) answer();
      onRelease();
    },
  };
}
