/**
 * The rows of a comma-separated text (RFC 4180) as trimmed strings, header first; empty lines are left out.
 * Throws a sentence naming the line where a row has not as many cells as the header.
 */
export function csvRows(text: string, name: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const rows: string[][] = [];
  for (let k = 0; k < lines.length; k += 1) {
    if (lines[k] === '') continue;
    const cells = lines[k].includes('"') ? quotedCells(lines[k], `${name}, line ${k + 1}`) : lines[k].split(',');
    if (rows.length > 0 && cells.length !== rows[0].length) {
      throw new Error(
        `${name}, line ${k + 1}: expected ${rows[0].length} cells as in the header, found ${cells.length}.`,
      );
    }
    rows.push(cells.map((cell) => cell.trim()));
  }
  return rows;
}

function quotedCells(line: string, where: string): string[] {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;
  for (;;) {
    const match = cell.exec(line);
    if (!match) throw new Error(`${where}: a quotation mark is not closed or stands inside a cell.`);
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === '') return cells;
  }
}

/** The rows of a table as records by column name. */
export function csvRecords(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = csvRows(text, name);
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]])));
}
