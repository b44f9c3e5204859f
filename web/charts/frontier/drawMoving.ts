import { drawPie } from './drawPie.ts';
import { type Ink, textFont } from './ink.ts';
import { labelStamp, labelWidth, layLabel } from './label.ts';
import { type FrontierLayout, pieRadius, pieStrength, place } from './layout.ts';
import type { ChartPoint, FrontierPicture } from './picture.ts';

type Context = CanvasRenderingContext2D;

const LABEL = { size: 13, weight: 600 };

/** What moves with the finger: the pies that give way, the named scenarios and the dot. */
export function drawMoving(
  context: Context,
  picture: FrontierPicture,
  layout: FrontierLayout,
  ink: Ink,
  proposed: ChartPoint,
): void {
  const dot = place(layout, proposed);
  const today = picture.today && place(layout, picture.today);
  const radius = pieRadius(layout);
  for (const pie of picture.pies) {
    const at = place(layout, pie);
    const strength = Math.min(
      pieStrength(distance(at, dot), radius),
      today ? pieStrength(distance(at, today), radius) : 1,
    );
    if (strength > 0) drawPie(context, pie, at, radius, strength, ink);
  }
  for (const mark of picture.marks) drawMark(context, mark, layout, ink);
  drawNearestEvent(context, picture, layout, ink, dot);
  drawTodayLabel(context, picture, layout, ink, dot);
  drawDot(context, picture, layout, ink, dot);
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

function drawMark(context: Context, mark: ChartPoint & { text: string }, layout: FrontierLayout, ink: Ink): void {
  const { x, y } = place(layout, mark);
  context.beginPath();
  context.moveTo(x, y - 9);
  context.lineTo(x + 9, y);
  context.lineTo(x, y + 9);
  context.lineTo(x - 9, y);
  context.closePath();
  context.fillStyle = ink.surface;
  context.fill();
  context.strokeStyle = ink.accent;
  context.lineWidth = 1.6;
  context.stroke();
  context.fillStyle = ink.accent;
  context.font = textFont(11, 600);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(mark.text, x, y + 0.5);
}

function drawDot(
  context: Context,
  picture: FrontierPicture,
  layout: FrontierLayout,
  ink: Ink,
  dot: { x: number; y: number },
): void {
  context.globalAlpha = 0.18;
  context.beginPath();
  context.arc(dot.x, dot.y, 22, 0, 2 * Math.PI);
  context.fillStyle = ink.accent;
  context.fill();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(dot.x, dot.y, 11, 0, 2 * Math.PI);
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = ink.surface;
  context.stroke();
  const right = dot.x > layout.width - 96;
  const label = labelStamp(context, ink, picture.words.proposed, { ...LABEL, colour: ink.accent });
  layLabel(context, label, dot.x + (right ? 14 : 0), Math.max(12, dot.y - 33), right ? 'right' : 'center');
}

/** Nearer than this, in pixels, the labels of today and of the dot would cover each other. */
const NEAR_TODAY = 80;

/** As near as this, in pixels along the picture, the dot is at a holding's entry or exit. */
const AT_EVENT = 7;

/** Who comes in or goes out where the dot stands: told under the curve. */
function drawNearestEvent(
  context: Context,
  picture: FrontierPicture,
  layout: FrontierLayout,
  ink: Ink,
  dot: { x: number; y: number },
): void {
  let nearest: { x: number; y: number; text: string } | null = null;
  for (const event of picture.events) {
    const at = place(layout, event);
    if (Math.abs(at.x - dot.x) > AT_EVENT) continue;
    if (!nearest || Math.abs(at.x - dot.x) < Math.abs(nearest.x - dot.x)) nearest = { ...at, text: event.text };
  }
  if (!nearest) return;
  const label = labelStamp(context, ink, nearest.text, { size: 12, weight: 450, colour: ink.ink2 });
  // The curve rises to the right: under it there is room, as far as the edge.
  const x = Math.min(dot.x + 16, layout.x.pixelTo - labelWidth(label));
  // Today's own label stands there when the dot is near it: one line lower is free.
  const nearToday = picture.today !== null && distance(place(layout, picture.today), dot) < NEAR_TODAY;
  layLabel(context, label, x, Math.min(dot.y + (nearToday ? 52 : 26), layout.y.pixelFrom - 10), 'left');
}

/**
 * Below the mark where the curve runs above it; above where the mark lies on the curve; and out of the way of the
 * dot's own label when the dot is near.
 */
function drawTodayLabel(
  context: Context,
  picture: FrontierPicture,
  layout: FrontierLayout,
  ink: Ink,
  dot: { x: number; y: number },
): void {
  if (!picture.today) return;
  const at = place(layout, picture.today);
  const near = distance(at, dot) < NEAR_TODAY;
  const curveY = picture.sameRide ? place(layout, picture.sameRide).y : at.y;
  const above = !near && at.y - curveY < 34;
  const right = at.x > layout.width - 110;
  const label = labelStamp(context, ink, picture.words.today, { ...LABEL, colour: ink.current });
  const y = at.y + (above ? -18 : near ? 32 : 19);
  layLabel(context, label, at.x + (right ? 10 : -8), y, right ? 'right' : 'left');
}
