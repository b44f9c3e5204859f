import { quoteCell } from '../../../worker/table/cellText.ts';
import type { Row } from '../../../worker/table/splitRows.ts';
import type { CustodianFile } from './CustodianFile.ts';
import { readFidelity } from './fidelity.ts';
import { filledCells } from './readFileRow.ts';
import { readSchwab } from './schwab.ts';

const READERS: readonly ((rows: readonly Row[]) => CustodianFile | null)[] = [readSchwab, readFidelity];

/** Reads the file with the first reader that knows its header; null when none does. */
export function recognise(rows: readonly Row[]): CustodianFile | null {
  for (const read of READERS) {
    const file = read(rows);
    if (file !== null) return file;
  }
  return null;
}

/** What stands where a known header was looked for: the first row that may be one. */
function describeStart(rows: readonly Row[]): string {
  const first = rows.find((row) => filledCells(row).length > 2) ?? rows[0];
  return filledCells(first).slice(0, 6).map(quoteCell).join(', ');
}

/** Why no reader knows the file: what was looked for, what was found, the way on. */
export function explainUnknown(rows: readonly Row[]): string {
  return (
    'The file is not a list of positions that is known here. Looked for: the columns Symbol, Description, Quantity and ' +
    'Market Value of Schwab, or Account Number, Symbol, Quantity and Current Value of Fidelity. ' +
    `Found: ${describeStart(rows)}. Download the positions as CSV once more, or enter the holdings by hand.`
  );
}
