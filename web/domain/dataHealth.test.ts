import { describe, expect, it } from 'vitest';
import { dataHealth, type FindingKind } from './dataHealth.ts';
import type { Account, Household, Position } from './Household.ts';
import { type Quote, valueHousehold } from './Valuation.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

const position = (symbol: string, quantity: number, more: Partial<Position> = {}): Position => ({
  id: `p-${symbol}-${quantity}`,
  symbol,
  description: `${symbol} as the file calls it`,
  quantity,
  price: null,
  priceDate: null,
  cost: usd(100_00),
  lots: [{ id: 'l', openDate: '2020-01-02', quantity, cost: usd(100_00) }],
  ...more,
});

const account = (positions: readonly Position[], more: Partial<Account> = {}): Account => ({
  id: 'a',
  name: 'Joint',
  taxType: 'taxable',
  custodian: '',
  number: '',
  cash: usd(1000_00),
  positions,
  ...more,
});

const household = (...accounts: readonly Account[]): Household => ({
  id: 'h',
  name: 'H',
  sample: false,
  note: '',
  band: 0,
  currency: 'USD',
  accounts,
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

const share = { assetClass: 'equity-us', sector: 'Financials', region: 'US', date: '2026-03-31', price: 10 };
const quotes: Readonly<Record<string, Quote>> = {
  FUND: { ...share, sector: '', name: 'Manager Big Fund', issuer: 'Manager' },
  ONE: { ...share, name: 'Fairbourne Bank (Class A)', issuer: 'Fairbourne Bank' },
  TWO: { ...share, name: 'Fairbourne Bank (Class B)', issuer: 'Fairbourne Bank' },
};
const quoteOf = (symbol: string): Quote | null => quotes[symbol] ?? null;

const findingsOf = (of: Household) => dataHealth(of, valueHousehold(of, quoteOf), quoteOf, '2026-03-31');
const kindsOf = (of: Household): readonly FindingKind[] => findingsOf(of).map((finding) => finding.kind);

describe('data health', () => {
  it('finds nothing in a clean household, however large a fund is', () => {
    expect(findingsOf(household(account([position('FUND', 10_000)])))).toEqual([]);
  });

  it('says that a symbol without any price is left out of the total', () => {
    expect(findingsOf(household(account([position('WHAT', 1)])))[0]).toMatchObject({
      kind: 'no-price',
      severity: 'high',
      sentence: 'No price is known for WHAT (WHAT as the file calls it).',
    });
  });

  it("says that an unknown symbol goes by the file's price, and when that is old", () => {
    const priced = (priceDate: string | null) => household(account([position('PVT', 1, { price: 90, priceDate })]));
    expect(kindsOf(priced('2026-03-01'))).toEqual(['unknown-symbol']);
    expect(kindsOf(priced('2026-02-28'))).toEqual(['unknown-symbol', 'stale-price']);
    expect(kindsOf(priced(null))).toEqual(['unknown-symbol', 'stale-price']);
    expect(findingsOf(priced('2026-02-01'))[0].sentence).toBe(
      "The market data does not know PVT (PVT as the file calls it); it is valued at the file's own price 90 of 1 Feb 2026.",
    );
  });

  it('misses cost and lots only where gains are taxed', () => {
    const bare = [position('FUND', 10, { cost: null, lots: [] }), position('ONE', 10, { lots: [] })];
    expect(kindsOf(household(account(bare)))).toEqual(['missing-cost', 'missing-lots']);
    expect(kindsOf(household(account(bare, { taxType: 'tax-free' })))).toEqual([]);
  });

  it('adds up lots', () => {
    const lots = [{ id: 'l', openDate: '2020-01-02', quantity: 4, cost: usd(40_00) }];
    expect(findingsOf(household(account([position('FUND', 10, { lots })])))[0].sentence).toBe(
      'The lots of FUND in Joint add up to 4, the position is 10.',
    );
  });

  it('calls less than nothing by its name', () => {
    expect(kindsOf(household(account([position('FUND', -10)])))).toEqual(['negative-quantity']);
  });

  it('adds up the share classes of one company', () => {
    const both = household(account([position('FUND', 600), position('ONE', 100), position('TWO', 110)]));
    expect(findingsOf(both).map((finding) => finding.sentence)).toEqual(['Fairbourne Bank is 23.1 % of everything.']);
  });

  it('sees two accounts of one number', () => {
    const twice = household(account([], { number: '…1' }), account([], { id: 'b', name: 'Also joint', number: '…1' }));
    expect(kindsOf(twice)).toEqual(['same-account-twice']);
  });

  it('puts the worst first', () => {
    const mess = household(account([position('FUND', 10, { lots: [] }), position('WHAT', 1, { cost: null })]));
    expect(kindsOf(mess)).toEqual(['no-price', 'missing-cost', 'missing-lots']);
  });
});
