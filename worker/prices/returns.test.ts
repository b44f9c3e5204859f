import { describe, expect, test } from 'vitest';
import { toDay, toIso } from '../api/isoDay.ts';
import { type CsvSelection, csvSource } from './csv.ts';
import { toOwnPack, toSeries } from './ownSeries.ts';
import { fromMatrix, type PriceSource, withOwnSeries } from './PriceSource.ts';
import { alignedReturns } from './returns.ts';

const text = `\uFEFFdate,A,"B"
2024-01-02,100,
2024-01-03,110,50
2024-01-04,,55
2024-01-05,99,66
`;

const read = (content: string, selection: Partial<CsvSelection> = {}) =>
  csvSource(content, 'p.csv', { missing: 'pairwise', ...selection });

function sourceOf(content: string, selection: Partial<CsvSelection> = {}): PriceSource {
  const result = read(content, selection);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('aligned returns', () => {
  test('are simple, column after column, and missing where either price is', () => {
    const { rows, values, days, assets } = alignedReturns(sourceOf(text), ['B', 'A']);
    expect([rows, assets]).toEqual([3, ['B', 'A']]);
    expect([...values]).toEqual([NaN, 55 / 50 - 1, 66 / 55 - 1, 110 / 100 - 1, NaN, NaN]);
    expect([...days].map(toIso)).toEqual(['2024-01-03', '2024-01-04', '2024-01-05']);
  });

  test('begin with the first price of any of the instruments, or with the day asked for', () => {
    expect(alignedReturns(sourceOf(text), ['B']).rows).toBe(2);
    expect(alignedReturns(sourceOf(text), ['A', 'B'], toDay('2024-01-04')).rows).toBe(1);
    expect(alignedReturns(sourceOf(text), ['A', 'B'], toDay('2025-01-01')).rows).toBe(0);
  });
});

describe('prices from a CSV', () => {
  test('can be cut to columns, days and complete rows', () => {
    expect(sourceOf(text, { assets: ['B'] }).info.instruments.map(({ id }) => id)).toEqual(['B']);
    expect([...sourceOf(text, { from: '2024-01-03', to: '2024-01-04' }).days].map(toIso)).toEqual([
      '2024-01-03',
      '2024-01-04',
    ]);
    const complete = sourceOf(text, { missing: 'complete' });
    expect([...complete.days].map(toIso)).toEqual(['2024-01-03', '2024-01-05']);
    expect(alignedReturns(complete, ['A']).values[0]).toBeCloseTo(-0.1, 15);
    expect(complete.info.instruments[1]).toMatchObject({
      firstDate: '2024-01-03',
      lastDate: '2024-01-05',
      lastPrice: 66,
    });
  });

  test.each([
    ['date,A\n2024-01-02,1\n2.1.2024,2', {}, 'prices.file: p.csv, line 3: expected an ISO date, found "2.1.2024".'],
    [
      'date,A\n2024-01-02,1\n2024-01-02,2',
      {},
      'prices.file: p.csv, line 3: 2024-01-02 is not later than the row before.',
    ],
    ['date,A\n2024-01-02,-1\n', {}, 'prices.file: p.csv, line 2: expected a price above zero or nothing, found "-1".'],
    ['date,A\n2024-01-02,1,2\n', {}, 'prices.file: p.csv, line 2: expected 2 cells, found 3.'],
    ['date,A\n2024-01-02,"1\n', {}, 'prices.file: p.csv, line 2: a quotation mark is not closed.'],
    ['', {}, 'prices.file: p.csv: expected a header and rows of prices, separated by commas.'],
    [text, { assets: ['A', 'Z'] }, 'prices.assets[1]: expected a column of p.csv, found "Z".'],
    [text, { from: '2024-01-05' }, 'prices: expected at least two days, found 1.'],
  ])('are refused with the place and what was found (%#)', (content, selection, message) => {
    expect(read(content, selection)).toMatchObject({ ok: false, error: { type: 'InvalidProblem', message } });
  });
});

describe('own series beside the market', () => {
  const market = sourceOf('date,M\n2024-01-03,1\n2024-01-04,2\n2024-01-08,3\n');
  const own = toOwnPack(
    [
      {
        id: 'X',
        days: Int32Array.of(toDay('2024-01-02'), toDay('2024-01-04'), toDay('2024-01-06')),
        prices: Float64Array.of(5, 6, 7),
      },
      { id: 'M', days: Int32Array.of(toDay('2024-01-03'), toDay('2024-01-12')), prices: Float64Array.of(9, 9) },
    ],
    'USD',
  );

  test('keep the calendar of the market within its days and widen it beyond', () => {
    const both = withOwnSeries(market, fromMatrix(own));
    expect([...both.days].map(toIso)).toEqual(['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-08']);
    expect([...both.column('X')!]).toEqual([5, NaN, 6, NaN]);
    expect([...both.column('M')!]).toEqual([NaN, 1, 2, 3]);
    expect(both.info.instruments.map(({ id }) => id)).toEqual(['M', 'X']);
    expect(both.column('Y')).toBeNull();
  });

  test('survive being packed', () => {
    expect(toOwnPack(toSeries(own), 'USD')).toEqual(own);
  });
});
