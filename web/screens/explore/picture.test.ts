import { expect, test } from 'vitest';
import type { Frontier } from '../../../worker/api/answer.ts';
import type { Assets } from './holdings.ts';
import { eventsOf, frontierPicture, placesAlong, widenDomain } from './picture.ts';

const frontier: Frontier = {
  status: 'optimal',
  exact: true,
  assets: ['A', 'B'],
  riskTolerance: Float64Array.of(2 / 3, 0),
  expectedReturn: Float64Array.of(0.1, 0.052),
  volatility: Float64Array.of(0.2, Math.sqrt(0.008)),
  weights: Float64Array.of(1, 0, 0.2, 0.8),
  limits: [],
  prices: new Float64Array(0),
  events: [{ at: 1 / 3, asset: 'B', enters: true }],
  certificate: null,
  conflict: null,
  milliseconds: 0,
};
const assets: Assets = {
  moments: {
    assets: ['A', 'B'],
    expectedReturns: Float64Array.of(0.1, 0.04),
    covariance: Float64Array.of(0.04, 0, 0, 0.01),
  },
  names: ['Asset A', 'Asset B'],
  classes: ['equity-us', 'bonds-government'],
  today: Float64Array.of(0.9, 0.1),
  fixedWeight: 0,
  fixedNames: [],
  expensePerYear: new Float64Array(2),
};
const today = { volatility: 0.18, expectedReturn: 0.06 };
const household = { currency: 'USD', policy: { riskRange: { low: 0.1, high: 0.15 } }, scenarios: [] };

test('the axes hold the curve and today, and rest while they still do', () => {
  const domain = widenDomain(null, frontier, today);
  expect(domain.volatility[0]).toBeLessThan(0.0895);
  expect(domain.volatility[1]).toBeGreaterThan(0.2);
  const shorter = { ...frontier, volatility: Float64Array.of(0.15, 0.1), expectedReturn: Float64Array.of(0.09, 0.06) };
  expect(widenDomain(domain, shorter, today)).toBe(domain);
  const longer = { ...frontier, volatility: Float64Array.of(0.3, 0.1) };
  expect(widenDomain(domain, longer, today).volatility[1]).toBeGreaterThan(0.3);
});

test('today is compared with the curve at its own ride and at its own return', () => {
  const domain = widenDomain(null, frontier, today);
  const parts = { frontier, ghost: null, domain, assets, today, household: household as never, total: 1_000_000 };
  const picture = frontierPicture(parts);
  expect(picture.sameRide?.volatility).toBe(0.18);
  expect(picture.sameRide?.expectedReturn).toBeGreaterThan(0.09);
  expect(picture.sameReturn?.expectedReturn).toBe(0.06);
  expect(picture.sameReturn?.volatility).toBeLessThan(0.11);
  expect(picture.pies).toHaveLength(5);
  expect(picture.range).toEqual([0.1, 0.15]);
});

test('a tick of roughness says the bad year in money', () => {
  const domain = widenDomain(null, frontier, today);
  const parts = { frontier, ghost: null, domain, assets, today, household: household as never, total: 1_000_000 };
  const tick = frontierPicture(parts).roughTicks.find(({ value }) => Math.abs(value - 0.1) < 1e-9);
  expect(tick?.text).toMatch(/^−\$\d+k$/);
});

test('holdings come in and go out by name', () => {
  const [event] = eventsOf(frontier, assets);
  expect(event.text).toBe('Asset B comes in');
  expect(event.expectedReturn).toBeCloseTo(0.076, 12);
});

test('places along the curve are even in roughness', () => {
  const places = placesAlong(frontier, 2);
  const [low, high] = [Math.sqrt(0.008), 0.2];
  expect(places[0]).toBeCloseTo(low + (high - low) / 4, 12);
  expect(places[1]).toBeCloseTo(low + ((high - low) * 3) / 4, 12);
});
