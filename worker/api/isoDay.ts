const millisecondsPerDay = 86400000;
const iso = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of an ISO date; NaN if the text is no date of the calendar. */
export function toDay(text: string): number {
  if (!iso.test(text)) return NaN;
  const day = Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
  return Number.isInteger(day) && toIso(day) === text ? day : NaN;
}

/** The ISO date of a day counted from 1970-01-01. */
export const toIso = (day: number): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
