import { fail, type Result, succeed } from '../api/result.ts';
import { decodeText, type Encoding } from './decode.ts';
import { type Delimiter, splitByBestDelimiter } from './delimiter.ts';
import { nameMarkup } from './fileKind.ts';
import type { Row } from './splitRows.ts';

export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** In the file's order; blank lines are left out. */
  readonly rows: readonly Row[];
}

export interface UnreadableFile {
  readonly type: 'UnreadableFile';
  readonly message: string;
}

export const FILE_BYTES_MAX = 20_000_000;

const unreadable = (message: string): Result<never, UnreadableFile> => fail({ type: 'UnreadableFile', message });

/** Any text file → a table of text cells. The error's message says what the file looks like and the way on. */
export function readTable(bytes: Uint8Array): Result<Table, UnreadableFile> {
  if (bytes.length > FILE_BYTES_MAX) {
    const found = (bytes.length / 1e6).toFixed(1);
    return unreadable(
      `The file has ${found} MB; files up to ${FILE_BYTES_MAX / 1e6} MB are read. Choose a shorter period or fewer accounts.`,
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unreadable(`The file cannot be read. ${decoded.error}`);
  const markup = nameMarkup(decoded.value.text);
  if (markup !== null) return unreadable(`The file cannot be read. ${markup}`);
  const { delimiter, rows } = splitByBestDelimiter(decoded.value.text);
  if (rows.length === 0) return unreadable('The file is empty. Download it once more and choose the new file.');
  return succeed({ encoding: decoded.value.encoding, delimiter, rows });
}
