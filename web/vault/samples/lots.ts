import type { Lot } from '../../domain/Household.ts';
import { money } from '../../domain/Money.ts';
import type { SampleInstrument } from '../api/vault.ts';

/** Days on which sample households bought, oldest first. */
const PURCHASES = [
  '2009-06-15',
  '2011-10-03',
  '2013-05-20',
  '2015-08-24',
  '2017-02-13',
  '2018-12-18',
  '2020-03-30',
  '2021-11-08',
];

/** The day from which the cost of a lot is counted back: after the last purchase, the same for every pack. */
const COUNTED_FROM = '2024-06-28';

const yearsBefore = (day: string): number => (Date.parse(COUNTED_FROM) - Date.parse(day)) / (365.25 * 86_400_000);

/**
 * A position bought in `count` equal parts on the last `count` purchase days that the instrument's history reaches, at
 * what it would have cost had it grown by `growthPerYear` (a fraction) since. Quantities add up to the last thousandth.
 */
export function makeLots(
  id: string,
  instrument: SampleInstrument,
  quantity: number,
  count: number,
  growthPerYear: number,
): readonly Lot[] {
  const days = PURCHASES.filter((day) => day >= instrument.firstDate).slice(-count);
  const thousandths = Math.round(quantity * 1000);
  const part = Math.floor(thousandths / Math.max(1, days.length));
  return days.map((openDate, i) => {
    const size = i === days.length - 1 ? thousandths - part * i : part;
    const paid = instrument.lastPrice / (1 + growthPerYear) ** yearsBefore(openDate);
    return { id: `${id}-l${i + 1}`, openDate, quantity: size / 1000, cost: money((size / 1000) * paid, 'USD') };
  });
}
