import { type Row, splitRows } from './splitRows.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** In order of preference where two fit equally well: a decimal comma imitates a separator, a tab never does. */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', '|', ','];

interface Split {
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
}

/** Share of rows that have the commonest number of cells, one more allowed for a trailing delimiter; 0…1. */
function consistency(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells, broken } of rows) {
    if (cells.length > 1 && !broken) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, count + (counts.get(width + 1) ?? 0));
  return rows.length === 0 ? 0 : best / rows.length;
}

/** The delimiter that Excel wrote down in a first line `sep=;`, or null. */
function declaredDelimiter(text: string): Delimiter | null {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text);
  return declared === null ? null : (declared[1] as Delimiter);
}

/**
 * Splits a text by the delimiter that cuts most of its rows, over the whole file, into equally many cells;
 * quotation marks are respected. A text without any candidate is one column, said to be separated by commas.
 */
export function splitByBestDelimiter(text: string): Split {
  const declared = declaredDelimiter(text);
  if (declared !== null) return { delimiter: declared, rows: splitRows(text, declared).slice(1) };
  let best: Split | null = null;
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    if (!text.includes(delimiter)) continue;
    const rows = splitRows(text, delimiter);
    const score = consistency(rows);
    if (score > bestScore) {
      best = { delimiter, rows };
      bestScore = score;
    }
  }
  return best ?? { delimiter: ',', rows: splitRows(text, ',') };
}
