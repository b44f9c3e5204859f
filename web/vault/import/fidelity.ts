import type { Row } from '../../../worker/table/splitRows.ts';
import type { CustodianFile, FileAccount, FileRow, RowKind } from './CustodianFile.ts';
import { dateInText } from './dateInText.ts';
import { hasColumns, matchColumns } from './header.ts';
import { filledCells, type Header, noticeRow, readFileRow, textOf } from './readFileRow.ts';

const NAMES = {
  symbol: ['symbol'],
  description: ['description'],
  quantity: ['quantity'],
  price: ['last price'],
  value: ['current value'],
  cost: ['cost basis total', 'cost basis'],
  type: ['type'],
  number: ['account number', 'account name/number'],
  name: ['account name', 'registration'],
} as const;

/** Where uninvested money waits. The stars mark the account's core position. */
const CORE_CASH = /\*\*$|^(?:fcash|core|cash)$/i;

function readHeader(row: Row): Header | null {
  if (!row.cells.some((cell) => /^\s*symbol\s*$/i.test(cell))) return null;
  const columns = matchColumns(row.cells, NAMES);
  if (!hasColumns(columns, ['symbol', 'quantity', 'value'])) return null;
  return columns.number === undefined && columns.name === undefined ? null : { columns, width: row.cells.length };
}

/** Older files put both into one cell: "Individual - X12345678". */
function readAccount(row: Row, { columns }: Header): FileAccount {
  const number = textOf(row, columns, 'number');
  const name = textOf(row, columns, 'name');
  const both = name === '' ? /^(.*?) - ([A-Z]?\d{6,})$/.exec(number) : null;
  return both === null ? { number, name } : { number: both[2], name: both[1] };
}

function kindOf(row: Row, { columns }: Header): RowKind {
  const symbol = textOf(row, columns, 'symbol');
  const description = textOf(row, columns, 'description');
  if (/^pending activity/i.test(symbol) || /^pending activity/i.test(description)) return 'pending';
  if (/^(?:account |grand )?total$/i.test(symbol)) return 'total';
  return CORE_CASH.test(symbol) || /^held in (?:money market|fcash|fdic)/i.test(description) ? 'cash' : 'holding';
}

/** The amount of pending activity stands under different columns in different files; it is the only one in its row. */
function withAmount(row: FileRow, source: Row): FileRow {
  const amount = row.value.trim() === '' ? source.cells.find((cell) => /^[-+(]*\$/.test(cell.trim())) : undefined;
  return amount === undefined ? row : { ...row, value: amount };
}

/** Rows of the table have an account number and more; what stands alone below them is a notice, commas or not. */
function isNotice(row: Row, { columns, width }: Header): boolean {
  if (filledCells(row).length < 2 || row.cells.length < 3) return true;
  return row.cells.length < width - 1 && !/\d/.test(textOf(row, columns, 'number'));
}

/**
 * Fidelity positions: one header, all accounts in one table, then notices and the day of the download.
 * Null when no header of Fidelity's is in the file.
 */
export function readFidelity(rows: readonly Row[]): CustodianFile | null {
  let asOf: string | null = null;
  let header: Header | null = null;
  const found: FileRow[] = [];
  for (const row of rows) {
    const own = readHeader(row);
    if (own !== null) header = own;
    else if (header !== null && isNotice(row, header)) {
      const notice = noticeRow(row);
      if (/date downloaded/i.test(notice.description)) asOf = dateInText(notice.description);
      if (notice.description !== '') found.push(notice);
    } else if (header !== null) {
      const kind = kindOf(row, header);
      const read = readFileRow(row, header, readAccount(row, header), kind);
      found.push(kind === 'pending' ? withAmount(read, row) : read);
    }
  }
  return header === null ? null : { custodian: 'fidelity', asOf, rows: found };
}
