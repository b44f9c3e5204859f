import { classColours, colours, fontFamily, type ThemeName } from '../../theme/tokens.ts';

/** The colours that the frontier picture is drawn with, from the same tokens as the stylesheet. */
export const inkOf = (theme: ThemeName) => ({ ...colours[theme], classes: classColours[theme] });

export type Ink = ReturnType<typeof inkOf>;

export const textFont = (size: number, weight = 450): string => `${weight} ${size}px ${fontFamily}`;
