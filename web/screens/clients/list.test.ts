import { expect, test } from 'vitest';
import type { HouseholdSummary } from '../../vault/api/projection.ts';
import { matching, valued } from './list.ts';

const summary = (name: string, more: Partial<HouseholdSummary> = {}): HouseholdSummary => ({
  id: name,
  name,
  sample: false,
  note: '',
  band: 0,
  currency: 'USD',
  accounts: 1,
  cashMinor: 0,
  symbols: [],
  quantities: [],
  prices: [],
  neverOpened: false,
  changedAt: '2026-01-01T00:00:00Z',
  ...more,
});

test('search ignores accents, case and the order of words', () => {
  const all = [summary('Dr Lena Marchetti-Oyelaran', { note: 'surgeon' }), summary('Zoë Ångström')];
  expect(matching(all, 'angstrom zoe').map((found) => found.name)).toEqual(['Zoë Ångström']);
  expect(matching(all, 'surgeon LENA')).toHaveLength(1);
  expect(matching(all, '  ')).toHaveLength(2);
});

test('a household is valued from its sums, and says when a price is missing', () => {
  const quoteOf = (symbol: string) =>
    symbol === 'FND' ? { price: 10, date: '', name: '', assetClass: '', sector: '', region: '', issuer: '' } : null;
  const held = summary('H', {
    cashMinor: 50_00,
    symbols: ['FND', 'PRIV', 'GONE'],
    quantities: [3, 2, 1],
    prices: [null, 25, null],
  });
  expect(valued([held], quoteOf)[0]).toMatchObject({ value: 130, incomplete: true });
  expect(valued([held], null)[0]).toMatchObject({ value: null });
});
