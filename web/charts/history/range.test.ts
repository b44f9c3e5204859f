import { expect, test } from 'vitest';
import { clampRange, panned, rangeAfterKey, zoomed } from './range.ts';

const day = 86_400;
const whole = { from: 0, to: 1000 * day };

test('a drag stops at the ends of the history', () => {
  expect(panned({ from: 100 * day, to: 300 * day }, 50 * day, whole)).toEqual({ from: 50 * day, to: 250 * day });
  expect(panned({ from: 100 * day, to: 300 * day }, 500 * day, whole)).toEqual({ from: 0, to: 200 * day });
});

test('a pinch keeps the moment under the fingers where it is', () => {
  const range = zoomed({ from: 0, to: 800 * day }, 2, 200 * day, whole);
  expect(range.to - range.from).toBe(400 * day);
  expect((200 * day - range.from) / (range.to - range.from)).toBeCloseTo(0.25, 12);
});

test('a stretch is never wider than the whole nor narrower than two months', () => {
  expect(clampRange({ from: -50 * day, to: 5000 * day }, whole)).toEqual(whole);
  expect(zoomed({ from: 0, to: 100 * day }, 50, 50 * day, whole)).toEqual({ from: 20 * day, to: 80 * day });
});

test('keys move, zoom and reset the stretch', () => {
  const range = { from: 400 * day, to: 600 * day };
  expect(rangeAfterKey('ArrowLeft', range, whole)).toEqual({ from: 380 * day, to: 580 * day });
  expect(rangeAfterKey('ArrowRight', range, whole)).toEqual({ from: 420 * day, to: 620 * day });
  expect(rangeAfterKey('+', range, whole)).toEqual({ from: 420 * day, to: 580 * day });
  expect(rangeAfterKey('-', range, whole)).toEqual({ from: 375 * day, to: 625 * day });
  expect(rangeAfterKey('Home', range, whole)).toEqual(whole);
  expect(rangeAfterKey('x', range, whole)).toBeNull();
});
