import { expect, test } from 'vitest';
import { roundTicks, toPixel, toValue } from './scale.ts';

test('pixels and values are each other’s inverse', () => {
  const scale = { from: 0.05, to: 0.2, pixelFrom: 300, pixelTo: 20 };
  expect(toPixel(scale, 0.05)).toBe(300);
  expect(toValue(scale, toPixel(scale, 0.13))).toBeCloseTo(0.13, 12);
});

test('ticks are round numbers inside the range', () => {
  expect(roundTicks(0.031, 0.094, 4).map((tick) => Math.round(tick * 1000))).toEqual([40, 50, 60, 70, 80, 90]);
  expect(roundTicks(1, 1, 4)).toEqual([]);
});
