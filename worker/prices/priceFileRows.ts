import { cleanText, quoteCell } from '../table/cellText.ts';
import type { DateColumn } from '../table/dateColumn.ts';
import type { PriceColumn } from './priceFileColumns.ts';
import { instrumentId, type PriceLayout } from './priceFileLayout.ts';
import type { Parking } from './priceFileParking.ts';
import type { PriceCells } from './priceFileSeries.ts';

/** Parks rows that cannot be used as a whole; the others by rising day, those of one day in the file's order. */
export function usableRows(layout: PriceLayout, dates: DateColumn, parking: Parking): number[] {
  const { header, body, dateColumn } = layout;
  const usable: number[] = [];
  body.forEach(({ line, cells, broken }, i) => {
    const extra = cells.slice(header.cells.length).some((cell) => cell.trim() !== '');
    const found = cells.map((cell) => cell.trim()).join(' | ');
    if (cells.every((cell) => cell.trim() === '')) return;
    if (broken) parking.park(line, cleanText(found, 80), 'The quotation marks of the row do not match.');
    else if (extra) {
      const reason = `The row has ${cells.length} values; the header names ${header.cells.length}.`;
      parking.park(line, cleanText(found, 80), reason);
    } else if (Number.isNaN(dates.days[i])) {
      const cell = quoteCell(cells[dateColumn] ?? '');
      parking.park(line, cell, `It is not a date; the dates of this file are in the order ${dates.order}.`);
    } else usable.push(i);
  });
  return usable.sort((a, b) => dates.days[a] - dates.days[b] || a - b);
}

/** Long form: the rows of each instrument, in the order in which the instruments appear in the file. */
function groupBySymbol(layout: PriceLayout, rows: readonly number[], parking: Parking): Map<string, number[]> {
  const bySymbol = new Map<string, number[]>();
  const column = layout.symbolColumn ?? 0;
  for (const { cells } of layout.body) {
    const id = instrumentId(cells[column] ?? '');
    if (id !== '') bySymbol.set(id, bySymbol.get(id) ?? []);
  }
  for (const i of rows) {
    const { line, cells } = layout.body[i];
    const group = bySymbol.get(instrumentId(cells[column] ?? ''));
    if (group === undefined) parking.park(line, quoteCell(cells[column] ?? ''), 'The row names no instrument.');
    else group.push(i);
  }
  return bySymbol;
}

/** The cells of each instrument of the file. */
export function priceCells(
  layout: PriceLayout,
  columns: readonly PriceColumn[],
  rows: readonly number[],
  parking: Parking,
): readonly PriceCells[] {
  if (layout.symbolColumn === null) {
    return columns.map(({ id, column, decision }) => {
      return { id, column, decimal: decision.decimal, rows, priceRequired: false };
    });
  }
  return columns.flatMap(({ column, decision }) =>
    [...groupBySymbol(layout, rows, parking)].map(([id, group]) => {
      return { id, column, decimal: decision.decimal, rows: group, priceRequired: true };
    }),
  );
}
