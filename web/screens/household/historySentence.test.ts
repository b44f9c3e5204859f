import { expect, test } from 'vitest';
import { historySentence, isoDay, monthsToRecover } from './historySentence.ts';

const fall = { from: '2007-10-09', low: '2009-03-09', recovered: '2012-03-09', depth: -0.413 };
const history = {
  days: Int32Array.of(12_053, 20_000),
  value: Float64Array.of(1, 2),
  drawdown: Float64Array.of(0, 0),
  growthPerYear: 0.0581,
  volatilityPerYear: 0.1,
  falls: [fall],
  limitedBy: null,
  left: [],
};

test('days and months are counted as people count them', () => {
  expect(isoDay(12_053)).toBe('2003-01-01');
  expect(monthsToRecover(fall)).toBe(36);
  expect(monthsToRecover({ ...fall, recovered: null })).toBeNull();
});

test('the history is told in one sentence', () => {
  expect(historySentence(history)).toBe(
    'Since Jan 2003 today’s holdings would have grown +5.8 % per year. The deepest fall was −41.3 %, at its lowest in Mar 2009, made up after 36 months.',
  );
  expect(historySentence({ ...history, falls: [] })).toContain('without a fall');
  expect(historySentence({ ...history, falls: [{ ...fall, recovered: null }] })).toContain('not yet made up');
});
