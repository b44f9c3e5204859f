import { splitRows } from '../../table/splitRows.ts';

/**
 * The rows of a comma-separated text as trimmed strings, header first.
 * Throws a sentence naming the line where a row has not as many cells as the header or an open quotation mark.
 */
export function csvRows(text: string, name: string): readonly (readonly string[])[] {
  const rows = splitRows(text.replace(/^\uFEFF/, ''), ',');
  const width = rows[0]?.cells.length ?? 0;
  return rows.map(({ line, cells, broken }) => {
    if (broken) throw new Error(`${name}, line ${line}: a quotation mark is not closed.`);
    if (cells.length === width) return cells.map((cell) => cell.trim());
    throw new Error(`${name}, line ${line}: expected ${width} cells as in the header, found ${cells.length}.`);
  });
}

/** The rows of a table as records by column name. */
export function csvRecords(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = csvRows(text, name);
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]])));
}
