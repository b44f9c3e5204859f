import type { PriceImportReport } from '../api/priceImport.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { cleanText, quoteCell } from '../table/cellText.ts';
import { type DateColumn, explainOrder, readDateColumn } from '../table/dateColumn.ts';
import { explainDecimal } from '../table/numberColumn.ts';
import { readTable, type Table, type UnreadableFile } from '../table/readTable.ts';
import { decideColumns, dropColumns, fileDecimal, type PriceColumn } from './priceFileColumns.ts';
import { findLayout, type PriceLayout } from './priceFileLayout.ts';
import { createParking } from './priceFileParking.ts';
import { priceCells, usableRows } from './priceFileRows.ts';
import { collectSeries, type PriceSeries } from './priceFileSeries.ts';

/** What a price file holds. The instruments of the full report are those whose series the store has taken. */
export interface PriceFile {
  readonly report: Omit<PriceImportReport, 'instruments'>;
  /** At least two prices each. */
  readonly series: readonly PriceSeries[];
}

type Parked = PriceImportReport['parked'];

const PARKED_SHOWN = 200;

const WAY_ON =
  'Expected are a date column and one column of prices per instrument, or the columns date, symbol and close.';

const refuse = (message: string): Result<never, UnreadableFile> => fail({ type: 'UnreadableFile', message });

function refuseUndated(table: Table): Result<never, UnreadableFile> {
  const start = table.rows[0].cells.slice(0, 6).map(quoteCell).join(', ');
  return refuse(`No column of dates with a header above it was found; the file begins with ${start}. ${WAY_ON}`);
}

function refuseUnpriced(parked: Parked): Result<never, UnreadableFile> {
  const example = parked.length > 0 ? ` Line ${parked[0].line}: ${parked[0].reason}` : '';
  return refuse(`No instrument of the file has two prices that can be used.${example} ${WAY_ON}`);
}

/** Series long enough to have a return; a note names the others. */
function keepReturns(series: readonly PriceSeries[], notes: string[]): readonly PriceSeries[] {
  const short = series.filter(({ days }) => days.length === 1).map(({ id }) => id);
  if (short.length > 0) {
    const names = short.slice(0, 5).join(', ') + (short.length > 5 ? ` and ${short.length - 5} more` : '');
    notes.push(`Left out for want of a second price: ${names}.`);
  }
  return series.filter(({ days }) => days.length > 1);
}

/** A sentence when a column holds something under an empty header. */
function namelessColumns({ header, body, dateColumn, shape }: PriceLayout): readonly string[] {
  const nameless = header.cells.findIndex(
    (name, i) =>
      i !== dateColumn &&
      name.trim() === '' &&
      body.some(({ cells }) => cells[i] !== undefined && cells[i].trim() !== ''),
  );
  return shape === 'long' || nameless < 0 ? [] : [`Column ${nameless + 1} has no name and is left out.`];
}

/** What the file leaves open and how it was read. */
function openReadings(columns: readonly PriceColumn[], dates: DateColumn): readonly string[] {
  const open = columns.find(({ decision }) => !decision.certain)?.decision;
  const decimal = open?.ambiguous ? explainDecimal(open.ambiguous, open.decimal) : '';
  return [decimal, explainOrder(dates)].filter((note) => note !== '');
}

function readPrices(table: Table, layout: PriceLayout, fileName: string): Result<PriceFile, UnreadableFile> {
  const { body, dateColumn } = layout;
  const notes = [...namelessColumns(layout)];
  const columns = dropColumns(decideColumns(layout, table), body, notes);
  if (columns.length === 0) return refuse(`No column holds a price. ${notes.join(' ')} ${WAY_ON}`);
  const decimal = fileDecimal(columns);
  const dateCells = body.map(({ cells }) => cells[dateColumn] ?? '');
  const dates = readDateColumn(dateCells, decimal === ',');
  if (dates === null) return refuseUndated(table);
  const parking = createParking();
  const instruments = priceCells(layout, columns, usableRows(layout, dates, parking), parking);
  const found = instruments.map((instrument) => collectSeries(instrument, body, dates.days, parking));
  const series = keepReturns(found, notes);
  const parked = parking.rows();
  if (series.length === 0) return refuseUnpriced(parked);
  const report = {
    fileName: cleanText(fileName, 200),
    shape: layout.shape,
    delimiter: table.delimiter,
    decimal,
    dateOrder: dates.order,
    encoding: table.encoding,
    pricesKept: series.reduce((sum, { days }) => sum + days.length, 0),
    parked: parked.slice(0, PARKED_SHOWN),
    parkedCount: parked.length,
    notes: [...notes, ...openReadings(columns, dates)],
  };
  return succeed({ report, series });
}

/**
 * Reads an adviser's own prices: wide (a date column, one column per instrument), long (date, symbol, close in any order),
 * or one instrument with open, high, low and close. Delimiter, decimal sign and date order are decided over all rows.
 * Rows and cells that cannot be used are parked with their line, what was found and why; all others are kept.
 * The error says what was expected and what the file begins with.
 */
export function readPriceFile(bytes: Uint8Array, fileName: string): Result<PriceFile, UnreadableFile> {
  const table = readTable(bytes);
  if (!table.ok) return table;
  if (table.value.rows.length < 2) return refuse(`The file has a single line and no prices below it. ${WAY_ON}`);
  const layout = findLayout(table.value.rows, fileName);
  if (layout === null) return refuseUndated(table.value);
  if (layout.body.length < 2) return refuse('The file has a single row of prices; at least two days are needed.');
  return readPrices(table.value, layout, fileName);
}
