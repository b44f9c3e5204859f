import { toPixel } from '../scale.ts';
import { type Ink, textFont } from './ink.ts';
import { type FrontierLayout, place } from './layout.ts';
import type { FrontierPicture } from './picture.ts';

type Context = CanvasRenderingContext2D;

/** Everything that does not move with the finger; drawn once per curve. */
export function drawStill(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  context.clearRect(0, 0, layout.width, layout.height);
  drawRange(context, picture, layout, ink);
  drawAxes(context, picture, layout, ink);
  drawBand(context, picture, layout, ink);
  if (picture.ghost) drawLine(context, picture.ghost, layout, ink.edge, 1.5, [4, 4]);
  drawLine(context, picture.curve, layout, ink.ink, 2, []);
  drawEvents(context, picture, layout, ink);
  drawToday(context, picture, layout, ink);
}

function drawRange(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  if (!picture.range) return;
  const left = layout.x.pixelFrom;
  const right = layout.x.pixelTo;
  const top = layout.y.pixelTo - 8;
  const height = layout.y.pixelFrom - top;
  const low = Math.min(right, Math.max(left, toPixel(layout.x, picture.range[0])));
  const high = Math.min(right, Math.max(left, toPixel(layout.x, picture.range[1])));
  context.fillStyle = ink.shade;
  context.fillRect(left, top, low - left, height);
  context.fillRect(high, top, right - high, height);
  if (high - low < 90) return;
  context.fillStyle = ink.ink2;
  context.font = textFont(12);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(picture.words.range, low + 8, top + 4);
}

function drawAxes(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  context.font = textFont(12);
  context.fillStyle = ink.ink2;
  context.strokeStyle = ink.hairline;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of picture.returnTicks) {
    const y = Math.round(toPixel(layout.y, tick.value)) + 0.5;
    context.beginPath();
    context.moveTo(layout.x.pixelFrom, y);
    context.lineTo(layout.x.pixelTo, y);
    context.stroke();
    context.fillText(tick.text, layout.x.pixelFrom - 8, y);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of picture.roughTicks) {
    const x = toPixel(layout.x, tick.value);
    const half = context.measureText(tick.text).width / 2;
    // A label that would touch its neighbour is left out.
    if (x - half < free) continue;
    context.fillText(tick.text, x, layout.y.pixelFrom + 6);
    free = x + half + 14;
  }
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.fillText(picture.words.rougher, layout.x.pixelTo, layout.height - 6);
  context.textAlign = 'left';
  context.fillText(picture.words.expected, 6, 14);
}

function tracePath(context: Context, curve: Float64Array, layout: FrontierLayout): void {
  for (let i = 0; i < curve.length; i += 2) {
    const x = toPixel(layout.x, curve[i]);
    const y = toPixel(layout.y, curve[i + 1]);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function drawLine(
  context: Context,
  curve: Float64Array,
  layout: FrontierLayout,
  colour: string,
  width: number,
  dash: number[],
): void {
  context.save();
  context.setLineDash(dash);
  context.beginPath();
  tracePath(context, curve, layout);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.stroke();
  context.restore();
}

/** The portfolios within `bandDepth` a year of the curve at equal risk. */
function drawBand(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  const { curve } = picture;
  if (curve.length < 4) return;
  context.beginPath();
  tracePath(context, curve, layout);
  for (let i = curve.length - 2; i >= 0; i -= 2) {
    context.lineTo(toPixel(layout.x, curve[i]), toPixel(layout.y, curve[i + 1] - picture.bandDepth));
  }
  context.closePath();
  context.globalAlpha = 0.22;
  context.fillStyle = ink.accent;
  context.fill();
  context.globalAlpha = 1;
}

function drawEvents(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  context.strokeStyle = ink.ink2;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const event of picture.events) {
    const { x, y } = place(layout, event);
    context.moveTo(x, y + 3);
    context.lineTo(x, y + 9);
  }
  context.stroke();
}

function arrow(context: Context, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 34) return;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const end = { x: to.x - ux * 6, y: to.y - uy * 6 };
  context.beginPath();
  context.moveTo(from.x + ux * 12, from.y + uy * 12);
  context.lineTo(end.x, end.y);
  context.moveTo(end.x - ux * 7 + uy * 4, end.y - uy * 7 - ux * 4);
  context.lineTo(end.x, end.y);
  context.lineTo(end.x - ux * 7 - uy * 4, end.y - uy * 7 + ux * 4);
  context.stroke();
}

function drawToday(context: Context, picture: FrontierPicture, layout: FrontierLayout, ink: Ink): void {
  if (!picture.today) return;
  const at = place(layout, picture.today);
  context.strokeStyle = ink.current;
  context.lineWidth = 1.4;
  if (picture.sameRide) arrow(context, at, place(layout, picture.sameRide));
  if (picture.sameReturn) arrow(context, at, place(layout, picture.sameReturn));
  context.beginPath();
  context.arc(at.x, at.y, 8, 0, 2 * Math.PI);
  context.fillStyle = ink.surface;
  context.fill();
  context.lineWidth = 2.2;
  context.stroke();
  drawHatch(context, at.x, at.y, ink);
}

/** Current is always hatched, so that it differs from the proposal without colour. */
function drawHatch(context: Context, x: number, y: number, ink: Ink): void {
  context.save();
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.clip();
  context.beginPath();
  for (let offset = -12; offset <= 12; offset += 4) {
    context.moveTo(x + offset - 8, y + 8);
    context.lineTo(x + offset + 8, y - 8);
  }
  context.strokeStyle = ink.current;
  context.lineWidth = 1.2;
  context.stroke();
  context.restore();
}
