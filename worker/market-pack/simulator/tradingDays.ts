import { toDay, toIso } from '../../api/isoDay.ts';

/** Weekdays from `first` to `last` (ISO, inclusive) without the fixed and the floating holidays below. */
export function tradingDays(first: string, last: string): Int32Array<ArrayBuffer> {
  const days: number[] = [];
  for (let day = toDay(first); day <= toDay(last); day += 1) {
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6 && !isHoliday(toIso(day), weekday)) days.push(day);
  }
  return Int32Array.from(days);
}

/** 0 = Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;

function isHoliday(iso: string, weekday: number): boolean {
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8));
  const week = Math.ceil(day / 7);
  if ((month === 1 && day === 1) || (month === 7 && day === 4) || (month === 12 && day === 25)) return true;
  if (weekday === 4) return month === 11 && week === 4;
  if (weekday !== 1) return false;
  if (month === 1 || month === 2) return week === 3;
  return (month === 5 && day > 24) || (month === 9 && week === 1);
}
