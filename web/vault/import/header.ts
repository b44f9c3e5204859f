import type { Columns, Field } from './CustodianFile.ts';

/** The names under which a column is known: of "Qty (Quantity)" the whole, the short and the long form. */
export function columnNames(cell: string): readonly string[] {
  const whole = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  const both = /^(.*?) ?\((.*)\)$/.exec(whole);
  return both === null ? [whole] : [whole, both[1], both[2]];
}

/** Finds each field's column by its names; the first column wins where two have the same name. */
export function matchColumns(
  cells: readonly string[],
  names: Readonly<Partial<Record<Field, readonly string[]>>>,
): Columns {
  const columns: Partial<Record<Field, number>> = {};
  const known = cells.map(columnNames);
  for (const [field, wanted] of Object.entries(names) as [Field, readonly string[]][]) {
    const at = known.findIndex((own) => own.some((name) => wanted.includes(name)));
    if (at >= 0) columns[field] = at;
  }
  return columns;
}

export const hasColumns = (columns: Columns, fields: readonly Field[]): boolean =>
  fields.every((field) => columns[field] !== undefined);
