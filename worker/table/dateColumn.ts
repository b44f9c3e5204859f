import { isWeekend } from './calendar.ts';
import { type DateOrder, type DateParts, dateParts, dayInOrder } from './readDate.ts';

/** What settled the order of the numbers in a column of dates, from proof to convention. */
export type OrderReason = 'values' | 'chronology' | 'weekdays' | 'spacing' | 'convention';

export interface DateColumn {
  readonly order: DateOrder;
  readonly reason: OrderReason;
  /** The other order that fits as many cells, unless values or chronology rule it out. */
  readonly alternative: DateOrder | null;
  /** One per cell: days since 1970-01-01, NaN for a cell that is no date in this order. */
  readonly days: Float64Array;
}

interface Reading {
  readonly order: DateOrder;
  readonly days: Float64Array;
  readonly valid: number;
}

const ORDERS: readonly DateOrder[] = ['YMD', 'DMY', 'MDY'];

function readAll(cells: readonly (DateParts | null)[], order: DateOrder): Reading {
  const days = new Float64Array(cells.length);
  let valid = 0;
  cells.forEach((parts, i) => {
    days[i] = parts === null ? Number.NaN : dayInOrder(parts, order);
    if (!Number.isNaN(days[i])) valid++;
  });
  return { order, days, valid };
}

/** Differences between neighbouring dates, those of the same day left out. */
function steps(days: Float64Array): number[] {
  const valid = days.filter((day) => !Number.isNaN(day));
  const differences: number[] = [];
  for (let i = 1; i < valid.length; i++) if (valid[i] !== valid[i - 1]) differences.push(valid[i] - valid[i - 1]);
  return differences;
}

/** Share of steps in the commoner direction: 1 for a table sorted by date, up or down. */
function chronology(days: Float64Array): number {
  const differences = steps(days);
  const up = differences.filter((step) => step > 0).length;
  return differences.length === 0 ? 1 : Math.max(up, differences.length - up) / differences.length;
}

const avoidsWeekends = (days: Float64Array): number => (days.some((day) => isWeekend(day)) ? 0 : 1);

/** Prices come at even distances: days with weekends and holidays between, weeks, months. */
function isEven(days: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const step of steps(days)) {
    least = Math.min(least, Math.abs(step));
    most = Math.max(most, Math.abs(step));
  }
  return most <= 5 * least ? 1 : 0;
}

const TESTS: readonly (readonly [OrderReason, (days: Float64Array) => number])[] = [
  ['chronology', chronology],
  ['weekdays', avoidsWeekends],
  ['spacing', isEven],
];

/** Full stops and hyphens are written by those who put the day first; slashes alone are read the American way. */
function conventional(cells: readonly (DateParts | null)[], dayFirst: boolean): DateOrder {
  const separator = cells.find((parts) => parts !== null)?.separator;
  return separator === '/' && !dayFirst ? 'MDY' : 'DMY';
}

interface Choice {
  readonly reading: Reading;
  readonly reason: OrderReason;
}

function choose(fits: readonly Reading[], cells: readonly (DateParts | null)[], dayFirst: boolean): Choice {
  if (fits.length === 1) return { reading: fits[0], reason: 'values' };
  let left = fits;
  for (const [reason, test] of TESTS) {
    const scores = left.map(({ days }) => test(days));
    const best = Math.max(...scores);
    left = left.filter((_, i) => scores[i] === best);
    if (left.length === 1) return { reading: left[0], reason };
  }
  const wanted = conventional(cells, dayFirst);
  return { reading: left.find(({ order }) => order === wanted) ?? left[0], reason: 'convention' };
}

/**
 * Reads a column of dates in the one order that fits most of its cells. Where several fit equally, in turn: the order
 * in which the rows are sorted by date; the one with no weekend in it; the one with even distances; and by convention
 * day first, but month first between slashes unless `dayFirst` says otherwise (a file with decimal commas).
 * Null when no cell is a date.
 */
export function readDateColumn(cells: readonly string[], dayFirst: boolean): DateColumn | null {
  const taken = cells.map(dateParts);
  const readings = ORDERS.map((order) => readAll(taken, order));
  const most = Math.max(...readings.map(({ valid }) => valid));
  if (most === 0) return null;
  const own = taken.find((parts) => parts !== null)?.order ?? null;
  const fits = distinct(readings.filter(({ valid }) => valid === most));
  const { reading, reason } = choose(fits, taken, dayFirst);
  const rival = fits.find(({ order }) => order !== reading.order)?.order ?? null;
  return {
    order: fits.length === 1 && own !== null ? own : reading.order,
    reason,
    alternative: reason === 'values' || reason === 'chronology' ? null : rival,
    days: reading.days,
  };
}

/** Readings that give the same days are one reading: 5/5/2026, or dates with a month's name. */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    ({ days }, i) => !readings.slice(0, i).some((earlier) => earlier.days.every((day, k) => Object.is(day, days[k]))),
  );
}

const WORDS: Readonly<Record<DateOrder, string>> = {
  YMD: 'year, month, day',
  DMY: 'day, month, year',
  MDY: 'month, day, year',
};

/** "The dates can be read in two ways; they are read as …, not as …." Empty when there is one reading only. */
export function explainOrder({ order, alternative }: DateColumn): string {
  if (alternative === null) return '';
  return `The dates can be read in two ways; they are read as ${WORDS[order]}, not as ${WORDS[alternative]}.`;
}
