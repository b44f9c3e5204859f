import { dayNumber, fullYear, monthByName } from './calendar.ts';

export type DateOrder = 'YMD' | 'DMY' | 'MDY';

/** A date taken apart, before anybody decided which number is which. */
export interface DateParts {
  readonly numbers: readonly [number, number, number];
  readonly digits: readonly [number, number, number];
  readonly separator: string;
  /** Set when a month's name leaves one order only. */
  readonly order: DateOrder | null;
}

/** A time of day with its zone, which may follow a date; price dates ignore it. */
const TIME =
  /(?:[T,\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?)$/i;
const WEEKDAY = /^[a-zäéû]{2,10}\.?,?\s+(?=[\da-zäéû])/i;
const NUMERIC = /^(\d{1,4})(?:([-/.])\s?|\s)(\d{1,2})(?:\2\s?|\s)(\d{1,4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** 1 May 2026, 01-May-26, 1. Mai 2026 */
const DAY_NAME_YEAR = /^(\d{1,2})[-/.\s]*([a-zäéû]{3,10})\.?[-/,\s]*(\d{4}|\d{2})$/i;
/** May 1, 2026, May-01-2026 */
const NAME_DAY_YEAR = /^([a-zäéû]{3,10})\.?[-/.\s]*(\d{1,2})(?:[-/,\s]+)(\d{4}|\d{2})$/i;
/** 2026-May-01 */
const YEAR_NAME_DAY = /^(\d{4})[-/.\s]*([a-zäéû]{3,10})\.?[-/\s]*(\d{1,2})$/i;

function named(year: string, name: string, day: string, order: DateOrder): DateParts | null {
  const month = monthByName(name);
  if (month === 0) return null;
  const inOrder = {
    YMD: [year, String(month), day],
    DMY: [day, String(month), year],
    MDY: [String(month), day, year],
  }[order];
  return parts(inOrder[0], inOrder[1], inOrder[2], ' ', order);
}

const parts = (a: string, b: string, c: string, separator: string, order: DateOrder | null): DateParts => ({
  numbers: [Number(a), Number(b), Number(c)],
  digits: [a.length, b.length, c.length],
  separator,
  order,
});

function withNamedMonth(text: string): DateParts | null {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1], 'DMY');
  const monthFirst = NAME_DAY_YEAR.exec(text);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2], 'MDY');
  const yearFirst = YEAR_NAME_DAY.exec(text);
  return yearFirst === null ? null : named(yearFirst[1], yearFirst[2], yearFirst[3], 'YMD');
}

/** Takes a cell apart into the three numbers of a date; null when it is no date in any order. */
export function dateParts(cell: string): DateParts | null {
  let text = cell.trim();
  if (text.length < 6 || text.length > 50) return null;
  const numeric = NUMERIC.exec(text) ?? NUMERIC.exec(text.replace(TIME, ''));
  if (numeric !== null) return parts(numeric[1], numeric[3], numeric[4], numeric[2] ?? ' ', null);
  text = text.replace(TIME, '');
  const compact = COMPACT.exec(text);
  if (compact !== null) return parts(compact[1], compact[2], compact[3], '', 'YMD');
  return withNamedMonth(text) ?? (WEEKDAY.test(text) ? dateParts(text.replace(WEEKDAY, '')) : null);
}

/** Days since 1970-01-01 of a date read in an order; NaN when there is no such day in that order. */
export function dayInOrder({ numbers, digits, order: own }: DateParts, order: DateOrder): number {
  const [a, b, c] = numbers;
  switch (own ?? order) {
    case 'YMD':
      return digits[2] > 2 ? Number.NaN : dayNumber(fullYear(a, digits[0]), b, c);
    case 'DMY':
      return digits[0] > 2 ? Number.NaN : dayNumber(fullYear(c, digits[2]), b, a);
    case 'MDY':
      return digits[0] > 2 ? Number.NaN : dayNumber(fullYear(c, digits[2]), a, b);
  }
}
