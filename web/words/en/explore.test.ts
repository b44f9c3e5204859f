import { expect, test } from 'vitest';
import { explore, type SentenceFacts } from './explore.ts';

const facts: SentenceFacts = {
  currency: 'USD',
  rougher: 0,
  more: 0.009,
  badYearBetter: 0,
  changes: 6,
  turnover: 0.2,
  broken: 0,
  shown: 'dot',
};

test('the same ride with more expected says so and counts the changes', () => {
  expect(explore.sentence(facts)).toBe('About the same rough ride, 0.9 % a year more expected. 6 changes.');
});

test('a calmer or rougher ride is told in the money of a bad year', () => {
  expect(explore.sentence({ ...facts, rougher: -0.2, more: -0.004, badYearBetter: 22_300 })).toBe(
    'A calmer ride: a bad year would cost about $22,000 less, 0.4 % a year less expected. 6 changes.',
  );
  expect(explore.sentence({ ...facts, rougher: 0.2, badYearBetter: -30_900, changes: 1 })).toBe(
    'A rougher ride: a bad year would cost about $31,000 more, 0.9 % a year more expected. 1 change.',
  );
});

test('where today is equally good and keeps the rules, the sentence says how little a change brings', () => {
  expect(explore.sentence({ ...facts, more: 0.0006 })).toBe(
    'You are already among the good portfolios: 6 changes would add less than 0.1 % a year.',
  );
  expect(explore.sentence({ ...facts, rougher: -0.2, turnover: 0.001 })).toContain('no change needed');
});

test('where the changes only keep rules, the rules are named as the reason', () => {
  expect(explore.sentence({ ...facts, more: 0.0006, broken: 2 })).toBe(
    'About as good as what you hold; the changes are what 2 of your rules ask for. 6 changes.',
  );
});

test('today is today', () => {
  expect(explore.sentence({ ...facts, shown: 'current' })).toBe('This is what you hold today.');
});
