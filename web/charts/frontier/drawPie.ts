import type { Ink } from './ink.ts';
import type { Pie } from './picture.ts';
import { layStamp, makeStamp, ratioOf, type Stamp } from './stamp.ts';

interface KnownPie {
  readonly ink: Ink;
  readonly radius: number;
  readonly ratio: number;
  readonly stamp: Stamp;
}

const known = new WeakMap<Pie, KnownPie>();

/** The ring of paper round a pie. */
const RING = 2;

/** One portfolio's classes as a small pie at a place, as strong as `strength`. */
export function drawPie(
  context: CanvasRenderingContext2D,
  pie: Pie,
  at: { x: number; y: number },
  radius: number,
  strength: number,
  ink: Ink,
): void {
  const stamp = stampOf(pie, radius, ratioOf(context), ink);
  context.globalAlpha = strength;
  layStamp(context, stamp, at.x - stamp.width / 2, at.y - stamp.height / 2);
  context.globalAlpha = 1;
}

function stampOf(pie: Pie, radius: number, ratio: number, ink: Ink): Stamp {
  const before = known.get(pie);
  if (before && before.radius === radius && before.ratio === ratio && before.ink.surface === ink.surface) {
    return before.stamp;
  }
  const size = 2 * (radius + RING);
  const stamp = makeStamp(size, size, ratio, (on) => slices(on, pie, size / 2, radius, ink));
  known.set(pie, { ink, radius, ratio, stamp });
  return stamp;
}

function slices(on: OffscreenCanvasRenderingContext2D, pie: Pie, middle: number, radius: number, ink: Ink): void {
  on.beginPath();
  on.arc(middle, middle, radius + RING, 0, 2 * Math.PI);
  on.fillStyle = ink.surface;
  on.fill();
  on.strokeStyle = ink.surface;
  let angle = -Math.PI / 2;
  for (const slice of pie.slices) {
    const next = angle + slice.share * 2 * Math.PI;
    on.beginPath();
    on.moveTo(middle, middle);
    on.arc(middle, middle, radius, angle, next);
    on.closePath();
    on.fillStyle = ink.classes[slice.assetClass];
    on.fill();
    on.stroke();
    angle = next;
  }
}
