import { expect, test } from 'vitest';
import type { PolicyRule } from '../../domain/PolicyRule.ts';
import { limitCommand } from './actions.ts';

const band: PolicyRule = {
  id: 'band:us',
  kind: 'band',
  scope: { kind: 'class', key: 'equity-us' },
  symbols: ['A'],
  min: 0.2,
  max: 0.5,
};

test('a moved limit becomes a band of the policy with the other side kept', () => {
  expect(limitCommand('h', band, 'max', 0.3)).toEqual({
    type: 'set-band',
    householdId: 'h',
    bandId: 'us',
    scope: band.scope,
    min: 0.2,
    max: 0.3,
  });
});

test('a floor moved above its ceiling takes the ceiling along', () => {
  expect(limitCommand('h', band, 'min', 0.6)).toMatchObject({ min: 0.6, max: 0.6 });
  expect(limitCommand('h', band, 'max', 0.1)).toMatchObject({ min: 0.1, max: 0.1 });
});

test('the cash floor has a command of its own', () => {
  expect(limitCommand('h', { ...band, id: 'cash-floor', kind: 'cash-floor' }, 'min', 0.03)).toEqual({
    type: 'set-cash-floor',
    householdId: 'h',
    weight: 0.03,
  });
});
