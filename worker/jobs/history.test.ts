import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryRequest, ValueHistory } from '../api/history.ts';
import { toDay, toIso } from '../api/isoDay.ts';
import { csvSource } from '../prices/csv.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import { deepestFalls, drawdowns } from './falls.ts';
import { history } from './history.ts';
import { thin } from './thin.ts';

const sourceFrom = (rows: readonly string[]): PriceSource => {
  const read = csvSource(['date,A,B', ...rows].join('\n'), 'prices.csv', { missing: 'pairwise' });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

const source = sourceFrom([
  '2024-01-01,100,',
  '2024-01-02,110,50',
  '2024-01-03,88,55',
  '2024-01-04,99,',
  '2024-01-05,121,40',
  '2024-01-08,110,45',
]);

const ask: HistoryRequest = { holdings: [{ id: 'A', quantity: 2 }], cash: 0, maxPoints: 500 };

function answer(request: Partial<HistoryRequest>, from = source): ValueHistory {
  const result = history(from, { ...ask, ...request });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the history of today’s holdings', () => {
  test('is their worth on each day on which all have a price, cash beside them', () => {
    const { days, value, limitedBy, left } = answer({
      holdings: [...ask.holdings, { id: 'B', quantity: 1 }, { id: 'GONE', quantity: 3 }],
      cash: 10,
    });
    expect([...days].map(toIso)).toEqual(['2024-01-02', '2024-01-03', '2024-01-05', '2024-01-08']);
    expect([...value]).toEqual([280, 241, 292, 275]);
    expect(limitedBy).toBe('B');
    expect(left).toEqual(['GONE']);
  });

  test('has its falls, deepest first, the last one not recovered', () => {
    expect(answer({}).falls).toEqual([
      { from: '2024-01-02', low: '2024-01-03', recovered: '2024-01-05', depth: 88 / 110 - 1 },
      { from: '2024-01-05', low: '2024-01-08', recovered: null, depth: 110 / 121 - 1 },
    ]);
    expect(answer({}).limitedBy).toBeNull();
  });

  test('grows and swings per year', () => {
    const { growthPerYear, volatilityPerYear } = answer({});
    const returns = [0.1, -0.2, 0.125, 121 / 99 - 1, 110 / 121 - 1];
    const mean = returns.reduce((sum, r) => sum + r) / 5;
    const variance = returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 4;
    expect(growthPerYear).toBeCloseTo(1.1 ** (252 / 5) - 1, 10);
    expect(volatilityPerYear).toBeCloseTo(Math.sqrt(variance * 252), 12);
  });

  test('can be asked for a stretch', () => {
    expect([...answer({ from: '2024-01-03', to: '2024-01-05' }).value]).toEqual([176, 198, 242]);
  });

  test('is refused with a sentence where there is none', () => {
    expect(history(source, { ...ask, holdings: [{ id: 'GONE', quantity: 1 }] })).toMatchObject({
      ok: false,
      error: { type: 'UnknownInstrument', message: expect.stringContaining('None of the holdings') },
    });
    expect(history(source, { ...ask, from: '2025-01-01' })).toMatchObject({
      error: { message: 'The holdings have fewer than two days of prices in common: A.' },
    });
    expect(history(source, { ...ask, to: 'soon' })).toMatchObject({ error: { type: 'InvalidProblem', path: 'to' } });
  });

  test('is thinned without losing its highs and lows, and its figures are of the whole', () => {
    const start = toDay('2000-01-03');
    const many = Array.from({ length: 4000 }, (_, t) => `${toIso(start + t)},${100 + ((t * t) % 977) / 10},1`);
    const long = sourceFrom(many);
    const [all, few] = [answer({ maxPoints: 5000 }, long), answer({ maxPoints: 300 }, long)];
    expect(few.days.length).toBeLessThanOrEqual(300);
    expect(few.days.length).toBeGreaterThan(150);
    expect(Math.max(...few.value)).toBe(Math.max(...all.value));
    expect(Math.min(...few.drawdown)).toBe(Math.min(...all.drawdown));
    expect([few.growthPerYear, few.volatilityPerYear, few.falls]).toEqual([
      all.growthPerYear,
      all.volatilityPerYear,
      all.falls,
    ]);
    expect([few.days[0], few.days.at(-1)]).toEqual([all.days[0], all.days.at(-1)]);
  });
});

const courses = fc.array(fc.double({ min: 0.5, max: 100, noNaN: true }), { minLength: 2, maxLength: 200 });

test('thinning keeps at most what is asked for, in order, ends and extremes included', () => {
  fc.assert(
    fc.property(courses, fc.integer({ min: 6, max: 60 }), (course, maxPoints) => {
      const values = Float64Array.from(course);
      const kept = thin([values, drawdowns(values)], maxPoints);
      expect(kept.length).toBeLessThanOrEqual(maxPoints);
      expect(kept.every((t, k) => k === 0 || t > kept[k - 1])).toBe(true);
      expect([kept[0], kept.at(-1)]).toEqual([0, course.length - 1]);
      expect(Math.max(...kept.map((t) => values[t]))).toBe(Math.max(...course));
    }),
  );
});

test('the deepest fall is the deepest drawdown', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const values = Float64Array.from(course);
      const falls = deepestFalls(
        Int32Array.from(course, (_, t) => t),
        values,
        5,
      );
      expect(falls[0]?.depth ?? 0).toBe(Math.min(0, ...drawdowns(values)));
      expect(falls.every(({ depth }, k) => depth < 0 && (k === 0 || depth >= falls[k - 1].depth))).toBe(true);
    }),
  );
});
