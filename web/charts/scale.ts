/** A linear map from data to pixels. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly pixelFrom: number;
  readonly pixelTo: number;
}

export const toPixel = (scale: Scale, value: number): number =>
  scale.pixelFrom + ((value - scale.from) / (scale.to - scale.from)) * (scale.pixelTo - scale.pixelFrom);

export const toValue = (scale: Scale, pixel: number): number =>
  scale.from + ((pixel - scale.pixelFrom) / (scale.pixelTo - scale.pixelFrom)) * (scale.to - scale.from);

/** Round values inside a scale, about `count` of them, at steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power >= 5 ? 5 : rough / power >= 2 ? 2 : 1);
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) ticks.push(i * step);
  return ticks;
}
