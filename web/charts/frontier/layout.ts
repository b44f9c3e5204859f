import { type Scale, toPixel, toValue } from '../scale.ts';
import type { ChartPoint, FrontierPicture } from './picture.ts';

/** Where things stand on the canvas, in CSS pixels. */
export interface FrontierLayout {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly compact: boolean;
}

const PAD = { left: 46, right: 18, top: 26, bottom: 42 };

export function layoutFrontier(picture: FrontierPicture, width: number, height: number): FrontierLayout {
  const [v0, v1] = picture.domain.volatility;
  const [r0, r1] = picture.domain.expectedReturn;
  return {
    width,
    height,
    compact: width < 520,
    x: { from: v0, to: v1, pixelFrom: PAD.left, pixelTo: width - PAD.right },
    y: { from: r0, to: r1, pixelFrom: height - PAD.bottom, pixelTo: PAD.top },
  };
}

export const place = (layout: FrontierLayout, point: ChartPoint): { x: number; y: number } => ({
  x: toPixel(layout.x, point.volatility),
  y: toPixel(layout.y, point.expectedReturn),
});

/** The volatility under a pointer. */
export const volatilityUnder = (layout: FrontierLayout, pixel: number): number => toValue(layout.x, pixel);

export const pieRadius = (layout: FrontierLayout): number => (layout.compact ? 11 : 15);

/** How strongly a pie shows: fades as the dot comes near, gone when they would touch. */
export function pieStrength(distance: number, radius: number): number {
  const near = radius + 14;
  return Math.min(1, Math.max(0, (distance - near) / radius));
}
