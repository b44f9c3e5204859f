import type { EngineError } from '../api/error.ts';
import type { Instrument } from '../api/instrument.ts';
import { toDay, toIso } from '../api/isoDay.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { type Row, splitRows } from '../table/splitRows.ts';
import { fromMatrix, type PriceSource } from './PriceSource.ts';

/** The part of a problem file's `prices` that says which prices to take; days are ISO. */
export interface CsvSelection {
  /** All columns of the file, in its order, when absent. */
  readonly assets?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** `complete` keeps the rows in which every chosen asset has a price. */
  readonly missing: 'pairwise' | 'complete';
}

interface Rows {
  readonly days: Int32Array<ArrayBuffer>;
  /** One column per chosen asset. */
  readonly columns: readonly Float64Array[];
}

/**
 * Prices from the text of a CSV file as the problem file words it: first column ISO date, ascending; one column per
 * asset; an empty cell is no price. The error names the place in the problem file, and the line in the CSV.
 */
export function csvSource(text: string, name: string, selection: CsvSelection): Result<PriceSource, EngineError> {
  const [header, ...rows] = splitRows(text.replace(/^\uFEFF/, ''), ',');
  const ids = (header?.cells ?? []).slice(1).map((cell) => cell.trim());
  if (ids.length === 0 || rows.length === 0) {
    return refuse('prices.file', `prices.file: ${name}: expected a header and rows of prices, separated by commas.`);
  }
  const assets = selection.assets ?? ids;
  const wrong = wrongHeader(header.cells, assets);
  if (wrong !== null) return refuse('prices.file', `prices.file: ${name}, line ${header.line}: ${wrong}.`);
  const unknown = assets.findIndex((asset) => !ids.includes(asset));
  if (unknown >= 0) {
    const message = `prices.assets[${unknown}]: expected a column of ${name}, found "${assets[unknown]}".`;
    return refuse(`prices.assets[${unknown}]`, message);
  }
  const places = assets.map((asset) => ids.indexOf(asset) + 1);
  const read = readRows(rows, name, places, header.cells.length);
  if (!read.ok) return read;
  const kept = select(read.value, selection);
  if (kept.days.length < 2) return refuse('prices', `prices: expected at least two days, found ${kept.days.length}.`);
  return succeed(toSource(assets, kept, name));
}

const refuse = (path: string, message: string): Result<never, EngineError> =>
  fail({ type: 'InvalidProblem', path, message });

/** What keeps the header from naming each chosen asset once, as the end of a sentence; or null. */
function wrongHeader(cells: readonly string[], assets: readonly string[]): string | null {
  const names = cells.map((cell) => cell.trim());
  if (!Number.isNaN(toDay(names[0]))) return `expected a header, found prices of ${names[0]}`;
  const nameless = names.indexOf('', 1);
  if (nameless > 0 && assets.includes(''))
    return `expected the name of an asset, found nothing above column ${nameless + 1}`;
  const twice = assets.find((asset) => names.indexOf(asset, 1) !== names.lastIndexOf(asset));
  return twice === undefined ? null : `expected each column once, found "${twice}" twice`;
}

/** A decimal number with a point; no group separators, no other bases. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function readRows(
  rows: readonly Row[],
  name: string,
  places: readonly number[],
  width: number,
): Result<Rows, EngineError> {
  const days = new Int32Array(rows.length);
  const columns = places.map(() => new Float64Array(rows.length));
  for (let t = 0; t < rows.length; t += 1) {
    const { cells, line, broken } = rows[t];
    const where = `prices.file: ${name}, line ${line}`;
    if (broken) return refuse('prices.file', `${where}: a quotation mark is not closed.`);
    if (cells.length !== width) {
      return refuse('prices.file', `${where}: expected ${width} cells, found ${cells.length}.`);
    }
    const date = cells[0].trim();
    const day = toDay(date);
    if (Number.isNaN(day)) return refuse('prices.file', `${where}: expected an ISO date, found "${date}".`);
    if (t > 0 && day <= days[t - 1])
      return refuse('prices.file', `${where}: ${date} is not later than the row before.`);
    days[t] = day;
    for (let k = 0; k < places.length; k += 1) {
      const cell = cells[places[k]].trim();
      const price = decimal.test(cell) ? Number(cell) : NaN;
      if (cell !== '' && !(price > 0 && price < Infinity)) {
        return refuse('prices.file', `${where}: expected a price above zero or nothing, found "${cell}".`);
      }
      columns[k][t] = price;
    }
  }
  return succeed({ days, columns });
}

function select({ days, columns }: Rows, { from, to, missing }: CsvSelection): Rows {
  const first = from === undefined ? -Infinity : toDay(from);
  const last = to === undefined ? Infinity : toDay(to);
  const kept = Array.from(days.keys()).filter(
    (t) =>
      days[t] >= first &&
      days[t] <= last &&
      (missing === 'pairwise' || columns.every((column) => !Number.isNaN(column[t]))),
  );
  return {
    days: Int32Array.from(kept, (t) => days[t]),
    columns: columns.map((column) => Float64Array.from(kept, (t) => column[t])),
  };
}

function toSource(assets: readonly string[], { days, columns }: Rows, name: string): PriceSource {
  const values = new Float64Array(assets.length * days.length);
  columns.forEach((column, k) => {
    values.set(column, k * days.length);
  });
  const asOf = toIso(days[days.length - 1]);
  const instruments = assets.map((id, k) => plainInstrument(id, days, columns[k]));
  const about = { hash: '', name, origin: name, licence: '', asOf, simulated: false, currency: '', riskFreePerYear: 0 };
  return fromMatrix({ info: { ...about, instruments }, days, values });
}

/** A file of prices says nothing of an instrument but its name and its prices. */
function plainInstrument(id: string, days: Int32Array, prices: Float64Array): Instrument {
  const first = Math.max(
    0,
    prices.findIndex((price) => !Number.isNaN(price)),
  );
  const last = Math.max(
    0,
    prices.findLastIndex((price) => !Number.isNaN(price)),
  );
  return {
    id,
    name: id,
    kind: 'fund',
    assetClass: 'other',
    subClass: '',
    region: '',
    sector: '',
    issuer: '',
    currency: '',
    expenseRatioPerYear: null,
    capitalisation: null,
    firstDate: toIso(days[first]),
    lastDate: toIso(days[last]),
    lastPrice: prices[last],
  };
}
