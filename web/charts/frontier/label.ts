import { type Ink, textFont } from './ink.ts';
import { layStamp, makeStamp, ratioOf, type Stamp } from './stamp.ts';

interface LabelLook {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

/** Room for the halo on every side. */
const MARGIN = 4;
/** More labels than a picture has at once; beyond that the oldest is forgotten. */
const KEPT_LABELS = 48;

const kept = new Map<string, Stamp>();

/** A label with a halo of the paper, so that a line behind it never cuts a letter. Its stamp is larger by the margin. */
export function labelStamp(context: CanvasRenderingContext2D, ink: Ink, text: string, look: LabelLook): Stamp {
  const ratio = ratioOf(context);
  const key = `${text}|${look.size}|${look.weight}|${look.colour}|${ink.surface}|${ratio}`;
  const known = kept.get(key);
  if (known) return known;
  context.font = textFont(look.size, look.weight);
  const width = context.measureText(text).width + 2 * MARGIN;
  const height = look.size * 1.3 + 2 * MARGIN;
  const stamp = makeStamp(width, height, ratio, (on) => {
    on.font = textFont(look.size, look.weight);
    on.textBaseline = 'middle';
    on.lineWidth = 4;
    on.lineJoin = 'round';
    on.strokeStyle = ink.surface;
    on.strokeText(text, MARGIN, height / 2);
    on.fillStyle = look.colour;
    on.fillText(text, MARGIN, height / 2);
  });
  kept.set(key, stamp);
  if (kept.size > KEPT_LABELS) kept.delete(kept.keys().next().value as string);
  return stamp;
}

/** Lays a label with its text's left end, middle or right end at `x`, its middle line at `y`. */
export function layLabel(
  context: CanvasRenderingContext2D,
  stamp: Stamp,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right',
): void {
  const left = align === 'left' ? x - MARGIN : align === 'right' ? x - stamp.width + MARGIN : x - stamp.width / 2;
  layStamp(context, stamp, left, y - stamp.height / 2);
}

export const labelWidth = (stamp: Stamp): number => stamp.width - 2 * MARGIN;

/** Labels drawn with the stand-in font are drawn again when the real one has come. */
export const forgetLabels = (): void => kept.clear();
