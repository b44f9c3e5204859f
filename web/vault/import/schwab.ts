import { cleanText } from '../../../worker/table/cellText.ts';
import type { Row } from '../../../worker/table/splitRows.ts';
import type { CustodianFile, FileAccount, FileRow, RowKind } from './CustodianFile.ts';
import { dateInText } from './dateInText.ts';
import { columnNames, hasColumns, matchColumns } from './header.ts';
import { filledCells, type Header, noticeRow, readFileRow, textOf } from './readFileRow.ts';

const NAMES = {
  symbol: ['symbol'],
  description: ['description', 'name'],
  quantity: ['quantity', 'qty', 'shares'],
  price: ['price', 'last price'],
  value: ['market value', 'mkt val'],
  cost: ['cost basis'],
  type: ['asset type', 'security type'],
} as const;

/** Columns that only this custodian's files have, one of which makes a table of positions Schwab's. */
const OWN_NAMES = [
  'price chng %',
  'price change %',
  'price chng $',
  'price change $',
  'day chng %',
  'day change %',
  '% of acct',
  '% of account',
  'security type',
  'asset type',
  'reinvest?',
  'reinvest dividends?',
];

const TITLE = /^positions for (?:account )?(.*?)(?: as of (.*))?$/i;
const MASKED_NUMBER = /^(.*?)[\s-]*((?:\.{2,}|…|x{2,}-?|\*{2,})\s?\d{2,}|\d{4}-\d{4}|\d{6,})$/i;

function readHeader(row: Row): Header | null {
  if (!row.cells.some((cell) => /^\s*symbol\s*$/i.test(cell))) return null;
  const columns = matchColumns(row.cells, NAMES);
  const own = row.cells.some((cell) => columnNames(cell).some((name) => OWN_NAMES.includes(name)));
  if (!own || !hasColumns(columns, ['symbol', 'description', 'quantity', 'value'])) return null;
  return { columns, width: row.cells.length };
}

/** "Individual ...123" → name and number. A name that holds a comma may have been cut into cells. */
function readAccount(text: string): FileAccount {
  const clean = cleanText(text, 80);
  const found = MASKED_NUMBER.exec(clean);
  return found === null ? { name: clean, number: '' } : { name: found[1], number: found[2] };
}

function kindOf(row: Row, header: Header): RowKind {
  const symbol = textOf(row, header.columns, 'symbol').toLowerCase();
  if (/^(account|positions?|grand)? ?totals?$/.test(symbol)) return 'total';
  const type = textOf(row, header.columns, 'type').toLowerCase();
  return symbol.startsWith('cash & cash') || type.startsWith('cash and money market') ? 'cash' : 'holding';
}

const joined = (row: Row): string => filledCells(row).join(', ');

/**
 * Schwab positions: a title line, then per account a heading (if there are several), a header, rows and a total.
 * Null when no header of Schwab's is in the file.
 */
export function readSchwab(rows: readonly Row[]): CustodianFile | null {
  let asOf: string | null = null;
  let account: FileAccount = { name: '', number: '' };
  let header: Header | null = null;
  const found: FileRow[] = [];
  const headers = rows.map(readHeader);
  rows.forEach((row, i) => {
    const own = headers[i];
    const title = own === null && TITLE.test(row.cells[0]) ? TITLE.exec(joined(row)) : null;
    if (own !== null) header = own;
    else if (title !== null) {
      asOf = title[2] === undefined ? asOf : dateInText(title[2]);
      if (!/^all[- ]accounts/i.test(title[1])) account = readAccount(title[1]);
    } else if (headers[i + 1] && filledCells(row).length <= 3) account = readAccount(joined(row));
    else if (header !== null && row.cells.length <= 2) found.push(noticeRow(row));
    else if (header !== null && filledCells(row).length > 0) {
      found.push(readFileRow(row, header, account, kindOf(row, header)));
    }
  });
  return header === null ? null : { custodian: 'schwab', asOf, rows: found };
}
