import { readDateColumn } from '../../../worker/table/dateColumn.ts';

const DATE =
  /\d{1,4}([-/.])\d{1,2}\1\d{2,4}|[A-Z][a-z]{2,8}[-. ]+\d{1,2}[-, ]+\d{4}|\d{1,2}[- ][A-Z][a-z]{2,8}[- ]\d{4}/;

const DAY_MS = 86_400_000;

/** The first date in a title or footer as an ISO day, null when there is none. 05/04/2026 is 4 May: both custodians are American. */
export function dateInText(text: string): string | null {
  const found = DATE.exec(text)?.[0];
  const day = found === undefined ? undefined : readDateColumn([found], false)?.days[0];
  return day === undefined || Number.isNaN(day) ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
}
