import { expect, test } from 'vitest';
import { parseNumber } from './parseNumber.ts';

test.each([
  ['1,284.50', 1284.5],
  ['1.284,50', 1284.5],
  ['1 284,5', 1284.5],
  ['14,99', 14.99],
  ['1,284', 1284],
  ['1.284.300', 1_284_300],
  ['1.284', 1.284],
  ['−3.5', -3.5],
  ['$40', 40],
  ['12.5 %', 12.5],
  ['0', 0],
])('%s is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(['', 'abc', '12abc', '1.2.3,4,5', '--3', ','])('%s is no number', (text) => {
  expect(parseNumber(text)).toBeNull();
});
