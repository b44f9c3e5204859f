import { expect, test } from 'vitest';
import { layoutFrontier, pieStrength, place, volatilityUnder } from './layout.ts';
import type { FrontierPicture } from './picture.ts';
import { slicesOf } from './slices.ts';

const picture = { domain: { volatility: [0.04, 0.2], expectedReturn: [0.03, 0.09] } } as unknown as FrontierPicture;

test('rough is right, more expected is up, and a pointer finds the place again', () => {
  const layout = layoutFrontier(picture, 600, 400);
  const calm = place(layout, { volatility: 0.05, expectedReturn: 0.04 });
  const rough = place(layout, { volatility: 0.18, expectedReturn: 0.08 });
  expect(rough.x).toBeGreaterThan(calm.x);
  expect(rough.y).toBeLessThan(calm.y);
  expect(volatilityUnder(layout, rough.x)).toBeCloseTo(0.18, 12);
});

test('a pie gives way before the dot touches it', () => {
  expect(pieStrength(20, 15)).toBe(0);
  expect(pieStrength(36, 15)).toBeGreaterThan(0);
  expect(pieStrength(200, 15)).toBe(1);
});

test('slices stand in the fixed order of the classes and leave out what cannot be seen', () => {
  const slices = slicesOf([0.5, 0.299, 0.2, 0.001], ['cash', 'equity-us', 'cash', 'real-assets']);
  expect(slices.map(({ assetClass }) => assetClass)).toEqual(['equity-us', 'cash']);
  expect(slices[1].share).toBeCloseTo(0.7, 12);
});
