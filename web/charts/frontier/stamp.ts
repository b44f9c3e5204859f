type Context = OffscreenCanvasRenderingContext2D;

/** Something drawn once and then only laid down: under a moving finger, drawing is what costs. */
export interface Stamp {
  readonly image: OffscreenCanvas;
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
}

/** Draws in CSS pixels, at the sharpness of the canvas that the stamp is for. */
export function makeStamp(width: number, height: number, ratio: number, draw: (context: Context) => void): Stamp {
  const image = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
  const context = image.getContext('2d');
  if (context) {
    context.scale(ratio, ratio);
    draw(context);
  }
  return { image, width, height };
}

export const layStamp = (context: CanvasRenderingContext2D, stamp: Stamp, x: number, y: number): void =>
  context.drawImage(stamp.image, x, y, stamp.image.width / ratioOf(context), stamp.image.height / ratioOf(context));

/** Device pixels for one CSS pixel of a canvas that was scaled evenly. */
export const ratioOf = (context: CanvasRenderingContext2D): number => context.getTransform().a;
