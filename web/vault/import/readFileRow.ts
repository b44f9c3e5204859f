import { cleanText } from '../../../worker/table/cellText.ts';
import type { Row } from '../../../worker/table/splitRows.ts';
import type { Columns, Field, FileAccount, FileRow, RowKind } from './CustodianFile.ts';

/** A header's columns and how many cells it has. */
export interface Header {
  readonly columns: Columns;
  readonly width: number;
}

const TEXT_LENGTH_MAX = 120;
const SYMBOL_LENGTH_MAX = 32;

/** The text of a row's field: cleaned, capped, never evaluated. */
export function textOf(row: Row, columns: Columns, field: Field): string {
  const at = columns[field];
  return at === undefined
    ? ''
    : cleanText(row.cells[at] ?? '', field === 'symbol' ? SYMBOL_LENGTH_MAX : TEXT_LENGTH_MAX);
}

export const filledCells = (row: Row): readonly string[] => row.cells.filter((cell) => cell.trim() !== '');

/** Why the cells of a row cannot be trusted to stand under their names; empty when they can. */
function misfit(row: Row, { columns, width }: Header): string {
  if (row.broken)
    return 'Its quotation marks do not match, so its values cannot be told apart. Enter this holding by hand.';
  const extra = row.cells.slice(width).some((cell) => cell.trim() !== '');
  const last = Math.max(columns.symbol ?? 0, columns.quantity ?? 0, columns.value ?? 0);
  if (!extra && row.cells.length > last) return '';
  return `It has ${row.cells.length} values where the header names ${width}, so they cannot be told apart. Enter this holding by hand.`;
}

const emptyRow = { symbol: '', description: '', quantity: '', price: '', value: '', cost: '', reason: '' };

/** A row outside the table: the custodian's notices, the date of the download. */
export const noticeRow = (row: Row): FileRow => ({
  ...emptyRow,
  line: row.line,
  kind: 'notice',
  account: null,
  description: cleanText(filledCells(row).join(' '), TEXT_LENGTH_MAX),
});

/** A row of the table. A row whose cells may have shifted becomes `unusable`, whatever it was. */
export function readFileRow(row: Row, header: Header, account: FileAccount | null, kind: RowKind): FileRow {
  const reason = misfit(row, header);
  const cell = (field: Field): string => (reason === '' ? (row.cells[header.columns[field] ?? -1] ?? '') : '');
  return {
    line: row.line,
    kind: reason === '' ? kind : 'unusable',
    account,
    symbol: textOf(row, header.columns, 'symbol'),
    description: textOf(row, header.columns, 'description').replace(/^--$/, ''),
    quantity: cell('quantity'),
    price: cell('price'),
    value: cell('value'),
    cost: cell('cost'),
    reason,
  };
}
