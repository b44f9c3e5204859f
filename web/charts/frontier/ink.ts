import { classColours, colours, fontFamily, type ThemeName } from '../../theme/tokens.ts';

/** The colours that the frontier picture is drawn with, from the same tokens as the stylesheet. */
export const inkOf = (theme: ThemeName) => ({ ...colours[theme], classes: classColours[theme] });

export type Ink = ReturnType<typeof inkOf>;

export const textFont = (size: number, weight = 450): string => `${weight} ${size}px ${fontFamily}`;

/** Text with a halo of the paper, so that a line behind it never cuts a letter. */
export function haloText(context: CanvasRenderingContext2D, ink: Ink, text: string, x: number, y: number): void {
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = ink.surface;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
