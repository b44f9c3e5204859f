import { describe, expect, it } from 'vitest';
import { dayNumber, isWeekend } from './calendar.ts';
import { type DateColumn, explainOrder, readDateColumn } from './dateColumn.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

const read = (cells: readonly string[], dayFirst = false): DateColumn => {
  const column = readDateColumn(cells, dayFirst);
  if (column === null) throw new Error('no date was found');
  return column;
};

describe('a day number', () => {
  it('agrees with the calendar of the platform from 1800 to 2199', () => {
    for (let number = dayNumber(1800, 1, 1); number <= dayNumber(2199, 12, 31); number += 17) {
      const date = new Date(number * 86_400_000);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(number);
      expect(isWeekend(number)).toBe(date.getUTCDay() % 6 === 0);
    }
  });

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 13, 1],
    [2024, 4, 31],
    [2024, 0, 1],
    [1776, 7, 4],
  ])('%d-%d-%d is no day', (year, month, date) => {
    expect(dayNumber(year, month, date)).toBeNaN();
  });
});

describe('one date', () => {
  it.each([
    ['2026-05-13'],
    ['2026/05/13'],
    ['2026.5.13'],
    ['20260513'],
    ['2026-05-13T16:00:00Z'],
    ['2026-05-13 16:00:00.000+02:00'],
    ['05/13/2026'],
    ['5/13/26'],
    ['05/13/2026 04:00 PM'],
    ['13.05.2026'],
    ['13. 5. 2026'],
    ['13-05-26'],
    ['13 05 2026'],
    ['13 May 2026'],
    ['13-May-26'],
    ['May 13, 2026'],
    ['May-13-2026 5:12 p.m ET'],
    ['Wed, May 13 2026'],
    ['Wednesday, 13 May 2026 16:00'],
    ['2026-May-13'],
    ['13. Mai 2026'],
    ['13 mai 2026'],
    ['13 de mayo 2026'.replace(' de', '')],
  ])('%s is 13 May 2026', (cell) => {
    expect(read([cell]).days[0]).toBe(day('2026-05-13'));
  });

  it.each(['', '12.34', '1234', 'May', 'Total', '2026-02-30', '13/13/2026', '1/2/345', '3 Foo 2026'])(
    '“%s” is none',
    (cell) => {
      expect(readDateColumn([cell], false)).toBeNull();
    },
  );
});

describe('the order of a column', () => {
  it('is proved by a single cell that fits no other order', () => {
    expect(read(['01/02/2024', '01/03/2024', '01/31/2024'])).toMatchObject({ order: 'MDY', reason: 'values' });
    expect(read(['01/02/2024', '01/03/2024', '31/03/2024'])).toMatchObject({ order: 'DMY', reason: 'values' });
    expect(read(['99-01-31', '99-02-01'])).toMatchObject({ order: 'YMD', reason: 'values' });
  });

  it('follows the rows’ chronology where the values leave it open', () => {
    const column = read(['11/01/2023', '12/01/2023', '01/02/2024', '02/01/2024']);
    expect(column).toMatchObject({ order: 'MDY', reason: 'chronology', alternative: null });
  });

  it('prefers the reading without weekends, and names the other', () => {
    const column = read(['04/01/2024', '05/01/2024', '08/01/2024', '09/01/2024']);
    expect(column).toMatchObject({ order: 'DMY', reason: 'weekdays', alternative: 'MDY' });
    expect(explainOrder(column)).toBe(
      'The dates can be read in two ways; they are read as day, month, year, not as month, day, year.',
    );
  });

  it('prefers even distances', () => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => String(m).padStart(2, '0'));
    const cells = ['2022', '2023'].flatMap((year) => months.map((month) => `${month}/01/${year}`));
    expect(read(cells)).toMatchObject({ order: 'MDY', reason: 'spacing' });
  });

  it.each([
    ['slashes put the month first', '01/02/2024', false, 'MDY'],
    ['slashes beside decimal commas put the day first', '01/02/2024', true, 'DMY'],
    ['full stops put the day first', '01.02.2024', false, 'DMY'],
    ['hyphens put the day first', '01-02-2024', false, 'DMY'],
  ])('by convention, %s', (_, cell, dayFirst, order) => {
    expect(read([cell], dayFirst)).toMatchObject({ order, reason: 'convention' });
  });

  it('leaves cells of another order out', () => {
    const column = read(['01/31/2024', '02/29/2024', '31/03/2024']);
    expect(Array.from(column.days)).toEqual([day('2024-01-31'), day('2024-02-29'), Number.NaN]);
  });

  it('is that of the month’s name', () => {
    expect(read(['1 May 2026']).order).toBe('DMY');
    expect(read(['May 1, 2026']).order).toBe('MDY');
    expect(read(['2026-May-01']).order).toBe('YMD');
  });
});
