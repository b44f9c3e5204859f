import { cleanText } from '../table/cellText.ts';
import { dateParts } from '../table/readDate.ts';
import { readNumber } from '../table/readNumber.ts';
import type { Row } from '../table/splitRows.ts';

/** Where dates, names and prices stand in a price file. */
export interface PriceLayout {
  readonly shape: 'wide' | 'long';
  readonly header: Row;
  readonly body: readonly Row[];
  readonly dateColumn: number;
  /** Column that names the instrument of each row (long form); null when each price column is one instrument. */
  readonly symbolColumn: number | null;
  /** In wide form one per instrument; in long form the one that holds the price, with an empty id where rows name it. */
  readonly prices: readonly { readonly column: number; readonly id: string }[];
}

const SYMBOL_NAMES =
  'symbol ticker id identifier instrument security isin cusip sedol ric asset fund name wertpapier titre valor'.split(
    ' ',
  );
/** In order of preference: adjusted prices carry dividends, which returns need. */
const PRICE_NAMES =
  'adjclose adjustedclose adjustedprice adjclosingprice close closingprice closeprice price last lastprice pxlast nav value schlusskurs kurs cours precio cierre'.split(
    ' ',
  );
const BESIDE_PRICES = 'open high low volume vol change changepct dividends stocksplits currency'.split(' ');

/** Rows that are looked at to find the column of dates. */
const SAMPLE_ROWS = 200;

const ID_LENGTH_MAX = 32;

/**
 * The identifier of an instrument as the file gives it, as text: at most 32 characters, without the leading signs that
 * a spreadsheet would take for a formula. Empty when nothing usable is left.
 */
export function instrumentId(cell: string): string {
  const id = cleanText(cell, 200)
    .replace(/^[=+\-@\s]+/, '')
    .slice(0, ID_LENGTH_MAX)
    .trim();
  // Identifiers become keys of plain records, where this one name would not be a key.
  return id === '__proto__' ? '' : id;
}

const nameOf = (cell: string): string => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The column that holds most dates in the first rows, the leftmost of equals; −1 when there is none. */
function findDateColumn(rows: readonly Row[]): number {
  const counts: number[] = [];
  for (const { cells } of rows.slice(0, SAMPLE_ROWS)) {
    cells.forEach((cell, i) => {
      if (dateParts(cell) !== null) counts[i] = (counts[i] ?? 0) + 1;
    });
  }
  let best = -1;
  counts.forEach((count, i) => {
    if (best < 0 || count > counts[best]) best = i;
  });
  return best;
}

function findPriceColumn(names: readonly string[]): number {
  const wanted = PRICE_NAMES.find((name) => names.includes(name));
  return wanted === undefined ? -1 : names.indexOf(wanted);
}

/** The first row above the dates that is as wide as they are (a trailing delimiter aside); titles are narrower. */
function findHeader(rows: readonly Row[], first: number): number {
  const filled = (row: Row): number => row.cells.filter((cell) => cell.trim() !== '').length;
  const width = first < 0 ? 0 : rows[first].cells.length;
  const wide = rows.findIndex((row, i) => i < first && filled(row) > 1 && row.cells.length >= width - 1);
  return wide >= 0 ? wide : rows.findIndex((row, i) => i < first && filled(row) > 1);
}

/** A column beside `taken` that holds anything in the first rows, if it is the only one; else −1. */
function onlyOtherColumn(names: readonly string[], taken: readonly number[]): number {
  const others = names.flatMap((name, i) => (name !== '' && !taken.includes(i) ? [i] : []));
  return others.length === 1 ? others[0] : -1;
}

const isText = (cell: string): boolean => Number.isNaN(readNumber(cell, '.')) && Number.isNaN(readNumber(cell, ','));

/** The one column of texts beside dates that repeat and one more column: the name of each row's instrument; −1 when it is not so. */
function findNames(names: readonly string[], body: readonly Row[], dateColumn: number): number {
  const others = names.flatMap((name, i) => (name !== '' && i !== dateColumn ? [i] : []));
  const texts = others.filter((i) => body.slice(0, SAMPLE_ROWS).every(({ cells }) => isText(cells[i] ?? '')));
  const repeat = new Set(body.map(({ cells }) => cells[dateColumn])).size < body.length;
  return repeat && others.length === 2 && texts.length === 1 ? texts[0] : -1;
}

/**
 * Finds the form of a price file. Long: a column named like an identifier (or texts beside dates that repeat), and one
 * named like a price or the only one left.
 * One instrument: dates beside nothing but price names (open, high, low, close, volume); it takes the file's name.
 * Wide: everything else; each named column is an instrument. Null when there are no dates or no header above them.
 */
export function findLayout(rows: readonly Row[], fileName: string): PriceLayout | null {
  const dateColumn = findDateColumn(rows);
  const first = rows.findIndex(({ cells }) => dateParts(cells[dateColumn] ?? '') !== null);
  const headerAt = findHeader(rows, first);
  if (dateColumn < 0 || headerAt < 0) return null;
  const header = rows[headerAt];
  const names = header.cells.map(nameOf);
  const base = { header, body: rows.slice(headerAt + 1), dateColumn };
  const priceColumn = findPriceColumn(names.map((name, i) => (i === dateColumn ? '' : name)));
  const byName = names.findIndex((name, i) => i !== dateColumn && SYMBOL_NAMES.includes(name));
  const symbolColumn = byName >= 0 ? byName : findNames(names, base.body, dateColumn);
  if (symbolColumn >= 0) {
    const column = priceColumn >= 0 ? priceColumn : onlyOtherColumn(names, [dateColumn, symbolColumn]);
    if (column >= 0) return { ...base, shape: 'long', symbolColumn, prices: [{ column, id: '' }] };
  }
  const known = names.every((name, i) => i === dateColumn || [...PRICE_NAMES, ...BESIDE_PRICES, ''].includes(name));
  if (priceColumn >= 0 && known) {
    const id = instrumentId(fileName.replace(/^.*[/\\]/, '').replace(/\.\w{1,5}$/, ''));
    return { ...base, shape: 'long', symbolColumn: null, prices: [{ column: priceColumn, id }] };
  }
  const prices = header.cells.flatMap((cell, column) => {
    const id = column === dateColumn ? '' : instrumentId(cell);
    return id === '' ? [] : [{ column, id }];
  });
  return { ...base, shape: 'wide', symbolColumn: null, prices };
}
