import type { AssessedRow } from './assessRow.ts';
import { dollars } from './dollars.ts';

/** A file's total is a sum of rounded values; more than this apart, a row is missing. */
const DIFFERENCE_MAX = 1;

const sameAccount = (a: AssessedRow, b: AssessedRow): boolean =>
  a.row.account?.number === b.row.account?.number && a.row.account?.name === b.row.account?.name;

/** Compares each total row with the values of its account's rows, those that were parked included. */
export function checkTotals(rows: readonly AssessedRow[]): readonly AssessedRow[] {
  return rows.map((total) => {
    const printed = total.row.value;
    if (total.row.kind !== 'total' || printed === null || Number.isNaN(printed)) return total;
    let sum = 0;
    for (const part of rows) {
      const counts = part.row.kind === 'holding' || part.row.kind === 'cash';
      if (counts && sameAccount(part, total) && part.row.value !== null && !Number.isNaN(part.row.value)) {
        sum += part.row.value;
      }
    }
    if (Math.abs(printed - sum) <= DIFFERENCE_MAX) {
      return { ...total, reason: 'It is a total, not a holding; the rows above add up to it.' };
    }
    const reason = `The file's total is ${dollars(printed)}, but its rows add up to ${dollars(sum)}. Look for a missing or unreadable row.`;
    return { ...total, state: 'warning', reason };
  });
}
