import { expect, test } from 'vitest';
import type { Policy } from './Policy.ts';
import { breachesOf, investableUniverse, policyRules } from './PolicyRule.ts';
import type { Holding, Quote, Valuation } from './Valuation.ts';

const quote = (assetClass: string, sector = '', issuer = ''): Quote => ({
  price: 1,
  date: '2026-10-30',
  name: '',
  assetClass,
  sector,
  region: 'US',
  issuer,
});
const quotes: Readonly<Record<string, Quote>> = {
  STK: quote('equity-us', 'Energy', 'Oil Co'),
  FND: quote('equity-us'),
  BND: quote('bonds-government'),
};
const quoteOf = (symbol: string): Quote | null => quotes[symbol] ?? null;
const holding = (symbol: string, weight: number, source: Holding['source'] = 'market'): Holding => ({
  symbol,
  name: symbol,
  quantity: 1,
  price: 1,
  priceDate: null,
  source,
  value: weight,
  weight,
  assetClass: 'other',
  quote: quoteOf(symbol),
  cost: null,
  accounts: [],
});
const valuation: Valuation = {
  currency: 'USD',
  total: 1,
  holdings: [holding('STK', 0.6), holding('FND', 0.3), holding('PRIV', 0.1, 'file')],
  unpriced: [],
  asOf: null,
};
const policy: Policy = {
  bands: [
    { id: 'us', scope: { kind: 'class', key: 'equity-us' }, min: null, max: 0.5 },
    { id: 'oil', scope: { kind: 'sector', key: 'Energy' }, min: null, max: 0.1 },
  ],
  neverSell: ['STK'],
  doNotBuy: ['FND'],
  cashFloor: 0.02,
  riskRange: { low: 0.05, high: 0.15 },
  approved: ['BND', 'NOT-PRICED'],
  returnMethod: 'market-implied',
};

test('the universe is what is held and priced, the approved list, and cash', () => {
  expect(investableUniverse(policy, valuation, quoteOf)).toEqual(['BND', 'CASH', 'FND', 'STK']);
});

test('each rule of a policy names its symbols and limits', () => {
  const universe = investableUniverse(policy, valuation, quoteOf);
  const rules = policyRules(policy, valuation, universe, quoteOf);
  expect(rules.map(({ id, symbols, min, max }) => ({ id, symbols, min, max }))).toEqual([
    { id: 'band:us', symbols: ['FND', 'STK'], min: null, max: 0.5 },
    { id: 'band:oil', symbols: ['STK'], min: null, max: 0.1 },
    { id: 'never-sell:STK', symbols: ['STK'], min: 0.6, max: null },
    { id: 'do-not-buy:FND', symbols: ['FND'], min: null, max: 0.3 },
    { id: 'cash-floor', symbols: ['CASH'], min: 0.02, max: null },
  ]);
});

test('what today’s portfolio breaks is named with its side', () => {
  const universe = investableUniverse(policy, valuation, quoteOf);
  const rules = policyRules(policy, valuation, universe, quoteOf);
  const weights: Readonly<Record<string, number>> = { STK: 0.6, FND: 0.3 };
  expect(breachesOf(rules, (symbol) => weights[symbol] ?? 0).map(({ rule, side }) => `${rule.id} ${side}`)).toEqual([
    'band:us max',
    'band:oil max',
    'cash-floor min',
  ]);
});
