/** Control characters, byte order marks, zero-width and direction-changing characters: never part of a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A text cell fit to keep and show: unprintable characters gone, white space (line breaks too) made single spaces,
 * at most `cap` characters. It stays text: a leading =, +, − or @ is kept and never evaluated.
 */
export function cleanText(cell: string, cap: number): string {
  const text = cell.replace(UNPRINTABLE, '').replace(/\s+/g, ' ').trim();
  return text.length <= cap ? text : `${text.slice(0, cap - 1).trimEnd()}…`;
}

/** What stood in a cell, for a sentence: cleaned, short, and in quotation marks. */
export const quoteCell = (cell: string): string => `“${cleanText(cell, 40)}”`;
