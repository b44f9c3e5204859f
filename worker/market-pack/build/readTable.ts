import { toDay } from '../../api/isoDay.ts';
import { createDecimalSeries, type DecimalSeries, writeDecimal } from '../DecimalSeries.ts';
import { csvRows } from './csvRows.ts';

/** One wide file: a day per row, a series per column. */
export interface WideTable {
  readonly name: string;
  readonly days: Int32Array;
  readonly columns: ReadonlyMap<string, DecimalSeries>;
}

/**
 * Reads a wide file whose first column is an ISO date; an empty cell is a missing value.
 * Throws a sentence naming the line for a date that is none or not later than the one before, and for a cell that is
 * no number or, with `positive`, not above zero.
 */
export function readWideTable(text: string, name: string, positive: boolean): WideTable {
  const [header, ...rows] = csvRows(text, name);
  const days = new Int32Array(rows.length);
  const columns = header.slice(1).map(() => createDecimalSeries(rows.length));
  rows.forEach((row, t) => {
    const where = `${name}, row ${t + 1}`;
    const day = toDay(row[0]);
    if (!Number.isFinite(day)) throw new Error(`${where}: expected an ISO date, found "${row[0]}".`);
    if (t > 0 && day <= days[t - 1]) throw new Error(`${where}: ${row[0]} is not later than the row before.`);
    days[t] = day;
    columns.forEach((column, k) => {
      const cell = row[k + 1];
      if (cell === '') return;
      const written = writeDecimal(column, t, cell);
      if (!written || (positive && !(column.mantissas[t] > 0))) {
        throw new Error(`${where}, ${header[k + 1]}: expected a ${positive ? 'price' : 'number'}, found "${cell}".`);
      }
    });
  });
  return { name, days, columns: new Map(columns.map((column, k) => [header[k + 1], column])) };
}

/** All days of the tables, ascending, each once. */
export function unionCalendar(tables: readonly WideTable[]): Int32Array {
  return new Int32Array([...new Set(tables.flatMap(({ days }) => [...days]))].sort((a, b) => a - b));
}

/** The series of a table on another calendar that contains its own. */
export function spread(series: DecimalSeries, from: Int32Array, to: Int32Array): DecimalSeries {
  if (from.length === to.length) return series;
  const wide = createDecimalSeries(to.length);
  let t = 0;
  from.forEach((day, k) => {
    while (to[t] < day) t += 1;
    if (to[t] !== day) return;
    wide.mantissas[t] = series.mantissas[k];
    wide.scales[t] = series.scales[k];
  });
  return wide;
}
