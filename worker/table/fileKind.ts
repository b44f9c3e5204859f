/** A kind of file that is not a text table, by the bytes it begins with. */
interface Kind {
  readonly starts: readonly number[];
  readonly name: string;
  readonly wayOn: string;
}

const SAVE_AS_CSV = 'Open it in the spreadsheet program, save it as CSV and choose that file.';
const DOWNLOAD_CSV = 'Download the same report as CSV and choose that file.';

const KINDS: readonly Kind[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], name: 'an archive (ZIP)', wayOn: 'Unpack it and choose the CSV file inside.' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], name: 'an Excel workbook of the old kind (XLS)', wayOn: SAVE_AS_CSV },
  { starts: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', wayOn: DOWNLOAD_CSV },
  { starts: [0x1f, 0x8b], name: 'a compressed file (GZIP)', wayOn: 'Unpack it and choose the CSV file inside.' },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: 'a picture (PNG)', wayOn: DOWNLOAD_CSV },
  { starts: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)', wayOn: DOWNLOAD_CSV },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a formatted document (RTF)', wayOn: DOWNLOAD_CSV },
];

const WORKBOOK: Kind = { starts: [], name: 'an Excel workbook (XLSX)', wayOn: SAVE_AS_CSV };

/** A ZIP container names its entries in clear; a workbook has one called `xl/workbook…`. */
const WORKBOOK_ENTRY = [0x78, 0x6c, 0x2f, 0x77, 0x6f, 0x72, 0x6b];

/** More control bytes than these, and it is not text in any encoding read here. */
const CONTROL_SHARE = 0.005;
const CONTROL_BYTES = 4;

const startsWith = (bytes: Uint8Array, sequence: readonly number[], at = 0): boolean =>
  sequence.every((byte, i) => bytes[at + i] === byte);

function contains(bytes: Uint8Array, sequence: readonly number[]): boolean {
  for (let at = bytes.indexOf(sequence[0]); at >= 0; at = bytes.indexOf(sequence[0], at + 1)) {
    if (startsWith(bytes, sequence, at)) return true;
  }
  return false;
}

const sentence = (kind: Kind): string => `It is ${kind.name}, not a text table. ${kind.wayOn}`;

/** Says what a file is when its first bytes show that it is no text table; null when they do not. */
export function nameBinaryKind(bytes: Uint8Array): string | null {
  const kind = KINDS.find(({ starts }) => startsWith(bytes, starts));
  if (kind === undefined) return null;
  return sentence(kind === KINDS[0] && contains(bytes, WORKBOOK_ENTRY) ? WORKBOOK : kind);
}

/** Says so when a file that has no known signature holds too many control bytes to be text; null when it is text. */
export function nameControlBytes(bytes: Uint8Array): string | null {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    // Tab, line feed, form feed and carriage return belong to text.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  if (controls <= Math.max(CONTROL_BYTES, bytes.length * CONTROL_SHARE)) return null;
  return `It holds binary data, not a text table. ${DOWNLOAD_CSV}`;
}

/** Says what a text is when it is a web page or a money-program file and not a table; null when it may be a table. */
export function nameMarkup(text: string): string | null {
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith('ofxheader') || start.startsWith('<?ofx') || start.startsWith('<ofx')) {
    return `It is a file for money programs (OFX or QFX), not a table. ${DOWNLOAD_CSV}`;
  }
  if (/^<(!doctype|html|head|table|\?xml)/.test(start)) {
    return `It is a web page or XML document, not a table. ${DOWNLOAD_CSV}`;
  }
  return null;
}
