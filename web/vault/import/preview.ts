import { cleanText } from '../../../worker/table/cellText.ts';
import { readTable } from '../../../worker/table/readTable.ts';
import type { Household } from '../../domain/Household.ts';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { ImportPreview, PreviewRow, RowState } from '../api/import.ts';
import { type AssessedRow, assessRow } from './assessRow.ts';
import { buildAccounts, FILE_CURRENCY } from './buildAccounts.ts';
import { checkTotals } from './checkTotals.ts';
import { readAmounts } from './readAmounts.ts';
import { explainUnknown, recognise } from './recognise.ts';

const unreadable = (message: string): Result<never, VaultError> => fail({ type: 'UnreadableFile', message });

const readable = (amount: number | null): number | null => (amount === null || Number.isNaN(amount) ? null : amount);

function toPreviewRow({ row, state, reason }: AssessedRow, remark: string): PreviewRow {
  return {
    line: row.line,
    state: remark !== '' && state === 'valid' ? 'warning' : state,
    account: row.account === null ? '' : `${row.account.name} ${row.account.number}`.trim(),
    symbol: row.symbol,
    description: row.description,
    quantity: readable(row.quantity),
    value: readable(row.value),
    reason: [reason, remark].filter((text) => text !== '').join(' '),
  };
}

function countStates(rows: readonly PreviewRow[]): Readonly<Record<RowState, number>> {
  const counts = { valid: 0, warning: 0, error: 0, skipped: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}

const isHolding = ({ kind }: { readonly kind: string }): boolean => kind !== 'notice' && kind !== 'total';

/**
 * Reads a custodian's list of positions, whose kind is known by its content and never by its name, and says what it
 * would bring: each row with its state and why. Rows that cannot be used are parked, all others make complete accounts.
 * Nothing is stored. The error says what was looked for, what was found, and the way on.
 */
export function readCustodianFile(
  bytes: Uint8Array,
  fileName: string,
  household: Household | null,
  knownSymbols: ReadonlySet<string>,
): Result<ImportPreview, VaultError> {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const file = recognise(table.value.rows);
  if (file === null) return unreadable(explainUnknown(table.value.rows));
  if (!file.rows.some(isHolding)) {
    return unreadable('The file has a header and no holdings below it. Choose an account that holds something.');
  }
  if (household !== null && household.currency !== FILE_CURRENCY) {
    return unreadable(
      `The file is in ${FILE_CURRENCY} and this household is kept in ${household.currency}; the two cannot be added. ` +
        `Import it into a household kept in ${FILE_CURRENCY}.`,
    );
  }
  const assessed = checkTotals(readAmounts(file.rows).map((row) => assessRow(row, knownSymbols)));
  const { accounts, replaces, remarks } = buildAccounts(assessed, file.custodian, file.asOf, household);
  const rows = assessed.map((row) => toPreviewRow(row, remarks.get(row.row.line) ?? ''));
  const unknown = assessed.flatMap(({ holding }) => (holding === null || holding.known ? [] : [holding.symbol]));
  return succeed({
    fileName: cleanText(fileName, 200),
    custodian: file.custodian,
    encoding: table.value.encoding,
    asOf: file.asOf,
    accounts,
    rows,
    counts: countStates(rows),
    unknownSymbols: [...new Set(unknown)],
    replaces,
  });
}
