import { toDay } from '../../api/isoDay.ts';
import type { FactorName } from './factorNames.ts';

/** How the market feels on a day: the index into the multipliers of `factors.ts`. */
export const moods = { calm: 0, stressed: 1, crisis: 2, inflation: 3 } as const;

/** A stretch whose course is written down: the mood of its days and what each factor adds up to over them. */
export interface Episode {
  readonly from: string;
  readonly to: string;
  readonly mood: keyof typeof moods;
  /** Sum over the episode: logarithmic return, for `rates` the fall of yields as a fraction (0.01 = one point). */
  readonly sums: Readonly<Partial<Record<FactorName, number>>>;
}

/** A long banking crisis, a sudden stop, and a year of inflation that takes shares and bonds down together. */
export const episodes: readonly Episode[] = [
  {
    from: '2009-02-17',
    to: '2009-10-16',
    mood: 'stressed',
    sums: { world: -0.24, rates: 0.004, credit: -0.03, gold: 0.05, commodity: 0.05, property: -0.12, finance: -0.14 },
  },
  {
    from: '2009-10-19',
    to: '2010-06-18',
    mood: 'crisis',
    sums: { world: -0.47, rates: 0.011, credit: -0.1, gold: 0.06, commodity: -0.5, property: -0.2, finance: -0.22 },
  },
  {
    from: '2010-06-21',
    to: '2011-06-17',
    mood: 'stressed',
    sums: { world: 0.27, rates: -0.003, credit: 0.11, gold: 0.1, commodity: 0.2, property: 0.22, finance: 0.12 },
  },
  {
    from: '2019-09-09',
    to: '2019-10-11',
    mood: 'crisis',
    sums: { world: -0.4, rates: 0.007, credit: -0.08, gold: -0.02, commodity: -0.26, energy: -0.2, tech: 0.06 },
  },
  {
    from: '2019-10-14',
    to: '2020-05-29',
    mood: 'stressed',
    sums: { world: 0.33, rates: 0.001, credit: 0.08, gold: 0.1, commodity: 0.1, energy: 0.02, tech: 0.08 },
  },
  {
    from: '2022-11-01',
    to: '2023-10-13',
    mood: 'inflation',
    sums: { world: -0.31, rates: -0.027, credit: -0.03, gold: -0.02, commodity: 0.25, growth: -0.12, energy: 0.2 },
  },
];

/** The short rate in per cent per year at the corners of a broken line. */
const shortRates: readonly (readonly [string, number])[] = [
  ['2004-11-01', 2],
  ['2006-06-30', 4.2],
  ['2009-03-31', 4],
  ['2010-03-31', 0.4],
  ['2016-12-30', 0.5],
  ['2019-06-28', 2.2],
  ['2019-12-31', 0.3],
  ['2022-08-31', 0.6],
  ['2023-11-30', 4.8],
  ['2025-03-31', 4.2],
  ['2026-10-30', 3.4],
];

/** The simple yearly rate of bills on a day, as a fraction; flat beyond the ends of the line. */
export function shortRate(day: number): number {
  const next = shortRates.findIndex(([date]) => toDay(date) >= day);
  if (next <= 0) return shortRates.at(next)![1] / 100;
  const [from, low] = shortRates[next - 1];
  const [to, high] = shortRates[next];
  return (low + ((high - low) * (day - toDay(from))) / (toDay(to) - toDay(from))) / 100;
}
