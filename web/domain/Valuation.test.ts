import { expect, test } from 'vitest';
import type { Household, Position } from './Household.ts';
import { type Quote, valueAccount, valueHousehold } from './Valuation.ts';

const position = (symbol: string, quantity: number, price: number | null = null): Position => ({
  id: `${symbol}-${quantity}`,
  symbol,
  description: `${symbol} description`,
  quantity,
  price,
  priceDate: price === null ? null : '2026-01-31',
  cost: { minor: 100_00, currency: 'USD' },
  lots: [],
});

const household = (positions: readonly Position[][], cashMinor = 0): Household => ({
  id: 'h',
  name: 'H',
  sample: false,
  note: '',
  band: 0,
  currency: 'USD',
  accounts: positions.map((list, i) => ({
    id: `a${i}`,
    name: `Account ${i}`,
    taxType: 'taxable',
    custodian: '',
    number: '',
    cash: { minor: i === 0 ? cashMinor : 0, currency: 'USD' },
    positions: list,
  })),
  policy: {
    bands: [],
    neverSell: [],
    doNotBuy: [],
    cashFloor: 0,
    riskRange: { low: 0, high: 1 },
    approved: [],
    returnMethod: 'market-implied',
  },
  scenarios: [],
});

const quotes: Readonly<Record<string, Quote>> = {
  FUND: {
    price: 50,
    date: '2026-10-30',
    name: 'A fund',
    assetClass: 'equity-us',
    sector: '',
    region: 'US',
    issuer: 'Manager',
  },
};
const quoteOf = (symbol: string): Quote | null => quotes[symbol] ?? null;

test('a symbol held in two accounts is one holding', () => {
  const valuation = valueHousehold(household([[position('FUND', 10)], [position('FUND', 6)]]), quoteOf);
  expect(valuation.total).toBe(800);
  expect(valuation.holdings).toHaveLength(1);
  expect(valuation.holdings[0]).toMatchObject({
    quantity: 16,
    value: 800,
    weight: 1,
    accounts: ['a0', 'a1'],
    source: 'market',
  });
});

test('the market’s price wins over the file’s; the file’s serves where the market has none', () => {
  const valuation = valueHousehold(household([[position('FUND', 1, 49), position('PRIV', 2, 25)]]), quoteOf);
  expect(valuation.total).toBe(100);
  expect(valuation.holdings.map((holding) => holding.source)).toEqual(['market', 'file']);
  expect(valuation.asOf).toEqual({ oldest: '2026-01-31', newest: '2026-10-30' });
});

test('an unknown price is unknown, not nothing', () => {
  const valuation = valueHousehold(household([[position('GONE', 5), position('FUND', 2)]]), quoteOf);
  expect(valuation.unpriced).toEqual(['GONE']);
  expect(valuation.holdings.find((holding) => holding.symbol === 'GONE')?.value).toBeNull();
  expect(valuation.total).toBe(100);
});

test('cash is a holding, also when it is negative', () => {
  expect(valueHousehold(household([[position('FUND', 2)]], 25_00), quoteOf).holdings[1]).toMatchObject({
    symbol: 'CASH',
    value: 25,
    weight: 0.2,
    assetClass: 'cash',
  });
  expect(valueHousehold(household([[position('FUND', 2)]], -25_00), quoteOf).total).toBe(75);
});

test('an account says whether its value is complete', () => {
  const [account] = household([[position('FUND', 2), position('GONE', 1)]], 10_00).accounts;
  expect(valueAccount(account, quoteOf)).toEqual({ value: 110, complete: false });
});
