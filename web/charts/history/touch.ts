import { panned, type TimeRange, zoomed } from './range.ts';

interface TouchTarget {
  readonly whole: () => TimeRange;
  readonly range: () => TimeRange;
  readonly change: (range: TimeRange) => void;
  readonly settle: () => void;
}

/**
 * One finger moves through time, two spread it; a wheel with Ctrl zooms, as a trackpad's pinch does.
 * The page still scrolls up and down under one finger (`touch-action: pan-y`).
 */
export function attachTouch(element: HTMLElement, target: TouchTarget): () => void {
  const fingers = new Map<number, number>();
  const secondsPerPixel = (): number => {
    const { from, to } = target.range();
    return (to - from) / Math.max(1, element.clientWidth);
  };
  const momentAt = (pixel: number): number =>
    target.range().from + (pixel - element.getBoundingClientRect().left) * secondsPerPixel();

  const down = (event: PointerEvent): void => {
    fingers.set(event.pointerId, event.clientX);
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    if (fingers.size === 1) {
      target.change(panned(target.range(), (event.clientX - before) * secondsPerPixel(), target.whole()));
    } else {
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1] ?? before;
      const factor = Math.abs(event.clientX - other) / Math.max(1, Math.abs(before - other));
      target.change(zoomed(target.range(), factor, momentAt((event.clientX + other) / 2), target.whole()));
    }
    fingers.set(event.pointerId, event.clientX);
  };
  const up = (event: PointerEvent): void => {
    if (fingers.delete(event.pointerId) && fingers.size === 0) target.settle();
  };
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    target.change(zoomed(target.range(), 1.002 ** -event.deltaY, momentAt(event.clientX), target.whole()));
    target.settle();
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('wheel', wheel);
  };
}
