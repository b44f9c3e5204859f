import type { Fall, ValueHistory } from '../../../worker/api/history.ts';
import { money } from '../../domain/Money.ts';
import { words } from '../../words/en.ts';
import { formatDay, formatMoney, formatReturn } from '../../words/format.ts';

const MS_A_DAY = 86_400_000;

/** `2020-03-16` from days since 1970. */
export const isoDay = (days: number): string => new Date(days * MS_A_DAY).toISOString().slice(0, 10);

/** Whole months from the low back to the old high; null while it is not reached. */
export function monthsToRecover(fall: Fall): number | null {
  if (fall.recovered === null) return null;
  const days = (Date.parse(fall.recovered) - Date.parse(fall.low)) / MS_A_DAY;
  return Math.max(1, Math.round(days / 30.44));
}

/** The chart in one sentence. */
export function historySentence(history: ValueHistory | null): string {
  if (!history || history.days.length === 0) return '';
  const from = isoDay(history.days[0]);
  const [deepest] = history.falls;
  if (!deepest) return words.household.history.noFall(history.growthPerYear, from);
  return words.household.history.sentence(
    history.growthPerYear,
    from,
    deepest.depth,
    deepest.low,
    monthsToRecover(deepest),
  );
}

/** What the cursor points at, read out; empty when it points nowhere. */
export function readingAt(history: ValueHistory | null, index: number | null, currency: string): string {
  if (!history || index === null || index >= history.days.length) return '';
  return words.household.history.at(
    formatDay(isoDay(history.days[index])),
    formatMoney(money(history.value[index], currency)),
    formatReturn(history.drawdown[index]),
  );
}
