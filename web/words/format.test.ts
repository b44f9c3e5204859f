import { expect, test } from 'vitest';
import {
  formatCost,
  formatDay,
  formatLimit,
  formatMoney,
  formatMoneyChange,
  formatMoneyEstimate,
  formatMoneyExact,
  formatMoneyShort,
  formatReturn,
  formatShares,
  formatWeight,
} from './format.ts';

const dollars = (minor: number) => ({ minor, currency: 'USD' });

test('headline money has no decimals and a true minus', () => {
  expect(formatMoney(dollars(128_430_049))).toBe('$1,284,300');
  expect(formatMoney(dollars(-412_000))).toBe('−$4,120');
  expect(formatMoney(dollars(-40))).toBe('$0');
});

test('money on a trade shows the minor unit of its currency', () => {
  expect(formatMoneyExact(dollars(821_340))).toBe('$8,213.40');
  expect(formatMoneyExact({ minor: 5000, currency: 'JPY' })).toBe('¥5,000');
});

test('a change of money always carries its sign, and nothing carries none', () => {
  expect(formatMoneyChange(4120.4, 'USD')).toBe('+$4,120');
  expect(formatMoneyChange(-4120.4, 'USD')).toBe('−$4,120');
  expect(formatMoneyChange(-0.2, 'USD')).toBe('$0');
});

test('estimates are rounded to two figures', () => {
  expect(formatMoneyEstimate(83_912, 'USD')).toBe('$84,000');
  expect(formatMoneyEstimate(-1_936, 'USD')).toBe('−$1,900');
  expect(formatMoneyEstimate(42.4, 'USD')).toBe('$42');
});

test('short money picks its scale', () => {
  expect(formatMoneyShort(1_284_300, 'USD')).toBe('$1.3 M');
  expect(formatMoneyShort(-84_000, 'USD')).toBe('−$84k');
  expect(formatMoneyShort(999_600, 'USD')).toBe('$1.0 M');
});

test('weights, limits, returns and costs read as people write them', () => {
  expect(formatWeight(0.2234)).toBe('22.3 %');
  expect(formatWeight(-0.0001)).toBe('0.0 %');
  expect(formatLimit(0.25)).toBe('25 %');
  expect(formatLimit(0.075)).toBe('7.5 %');
  expect(formatReturn(0.064)).toBe('+6.4 %');
  expect(formatReturn(-0.012)).toBe('−1.2 %');
  expect(formatReturn(0.0002)).toBe('0.0 %');
  expect(formatCost(0.0031)).toBe('0.31 %');
});

test('days are unambiguous', () => {
  expect(formatDay('2026-05-12')).toBe('12 May 2026');
});

test('shares keep four decimals at most', () => {
  expect(formatShares(12.04512)).toBe('12.0451');
  expect(formatShares(1450)).toBe('1,450');
});
