const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Years outside are misprints, not price dates. */
const YEAR_MIN = 1800;
const YEAR_MAX = 2199;

/**
 * Days since 1970-01-01 of a date of the Gregorian calendar, NaN when there is no such day.
 * Whole-number arithmetic alone: a table has thousands of dates, and no time zone may shift one.
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1) return Number.NaN;
  const leapDay = month === 2 && isLeap(year) ? 1 : 0;
  if (day > MONTH_DAYS[month - 1] + leapDay) return Number.NaN;
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let m = 1; m < month; m++) days += MONTH_DAYS[m - 1] + (m === 2 && isLeap(year) ? 1 : 0);
  return days + day - 1 - DAYS_TO_1970;
}

/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_162;

/** Two-digit years as POSIX reads them: 69…99 are 1969…1999, 00…68 are 2000…2068. */
export const fullYear = (year: number, digits: number): number =>
  digits === 4 ? year : digits === 2 ? year + (year < 69 ? 2000 : 1900) : Number.NaN;

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

/** Beginnings of month names in English, German, French and Spanish; the longer ones first. */
const MONTH_STARTS: readonly (readonly [string, number])[] = [
  ['juin', 6],
  ['juil', 7],
  ['jan', 1],
  ['ene', 1],
  ['fe', 2],
  ['fé', 2],
  ['mar', 3],
  ['mär', 3],
  ['mrz', 3],
  ['ap', 4],
  ['av', 4],
  ['abr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['ao', 8],
  ['ago', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
  ['dic', 12],
  ['déc', 12],
];

/** 1…12 for the name or abbreviation of a month, 0 for any other word. */
export function monthByName(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? 0 : (MONTH_STARTS.find(([start]) => lower.startsWith(start))?.[1] ?? 0);
}
