import { expect, test } from 'vitest';
import type { AssetClass } from '../api/instrument.ts';
import { worldWeights } from './worldPortfolio.ts';

const of = (assetClass: AssetClass, capitalisation: number | null) => ({ assetClass, capitalisation });

test('a class has the world’s share however many of its instruments the pack lists', () => {
  const weights = worldWeights([
    of('equity-us', 3e12),
    of('equity-us', 1e12),
    of('bonds-government', 1e11),
    of('bonds-corporate', 5e10),
  ]);
  const world = 0.28 + 0.31 + 0.18;
  expect(weights[0]).toBeCloseTo((0.28 / world) * 0.75, 12);
  expect(weights[1]).toBeCloseTo((0.28 / world) * 0.25, 12);
  expect(weights[2]).toBeCloseTo(0.31 / world, 12);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('what has no size has no weight, nor have cash and what has no class', () => {
  const weights = worldWeights([of('equity-us', 1e12), of('equity-us', null), of('cash', 1e12), of('other', 1e12)]);
  expect([...weights]).toEqual([1, 0, 0, 0]);
});

test('a pack outside the world’s classes is weighted by size, one without sizes equally', () => {
  expect([...worldWeights([of('other', 3), of('other', 1)])]).toEqual([0.75, 0.25]);
  expect([...worldWeights([of('equity-us', null), of('bonds-government', null)])]).toEqual([0.5, 0.5]);
});
