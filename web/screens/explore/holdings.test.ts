import { expect, test } from 'vitest';
import type { Valuation } from '../../domain/Valuation.ts';
import { assetsOf, changesByClass, changesByHolding, countChanges, expenseOf, turnoverOf } from './holdings.ts';

const valuation: Valuation = {
  currency: 'USD',
  total: 1000,
  unpriced: [],
  asOf: null,
  holdings: [
    ['FND', 'market', 0.7],
    ['PRIV', 'file', 0.1],
    ['CASH', 'cash', 0.2],
  ].map(([symbol, source, weight]) => ({
    symbol: symbol as string,
    name: `${symbol} name`,
    quantity: 1,
    price: 1,
    priceDate: null,
    source: source as 'market',
    value: 1000 * (weight as number),
    weight: weight as number,
    assetClass: 'other',
    quote: null,
    cost: null,
    accounts: [],
  })),
};
const moments = {
  assets: ['BND', 'CASH', 'FND'],
  expectedReturns: new Float64Array(3),
  covariance: new Float64Array(9),
};
const quotes: Readonly<Record<string, string>> = { FND: 'equity-us', BND: 'bonds-government' };
const assets = assetsOf(
  moments,
  valuation,
  (symbol) =>
    quotes[symbol]
      ? { price: 1, date: '', name: symbol, assetClass: quotes[symbol], sector: '', region: '', issuer: '' }
      : null,
  (symbol) => (symbol === 'FND' ? 0.002 : null),
);

test('what has no price history stays outside, by name and weight', () => {
  expect(assets.today).toEqual(Float64Array.of(0, 0.2, 0.7));
  expect(assets.fixedWeight).toBeCloseTo(0.1, 12);
  expect(assets.fixedNames).toEqual(['PRIV name']);
});

const proposed = Float64Array.of(0.35, 0.0505, 0.4995);

test('changes are told by holding and by class', () => {
  expect(changesByHolding(assets, proposed).map(({ key, from, to }) => [key, from, to])).toEqual([
    ['BND', 0, 0.35],
    ['CASH', 0.2, 0.0505],
    ['FND', 0.7, 0.4995],
  ]);
  const byClass = changesByClass(
    assets,
    proposed,
    ['equity-us', 'equity-emerging', 'bonds-government', 'cash'],
    (key) => key,
  );
  expect(byClass.map((change) => change.key)).toEqual(['equity-us', 'bonds-government', 'cash']);
});

test('only changes that are worth a trade are counted', () => {
  expect(countChanges(assets, proposed)).toBe(3);
  expect(countChanges(assets, Float64Array.of(0.0004, 0.2, 0.6996))).toBe(0);
});

test('turnover is one-way and costs are weighted', () => {
  expect(turnoverOf(assets, proposed)).toBeCloseTo(0.35, 12);
  expect(expenseOf(assets, proposed)).toBeCloseTo(0.000999, 12);
});
