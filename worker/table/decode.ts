import { fail, type Result, succeed } from '../api/result.ts';
import { nameBinaryKind, nameControlBytes } from './fileKind.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Every JavaScript engine has it, though the language's own library does not declare it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Windows-1252, bytes 0x80–0x9F (WHATWG Encoding Standard, index-windows-1252); all others are their own code point. */
const WINDOWS_1252_HIGH = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

const CHUNK = 8192;

function fromCodes(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  }
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, from: number, littleEndian: boolean): string {
  const codes = new Uint16Array((bytes.length - from) >> 1);
  for (let i = 0; i < codes.length; i++) {
    const first = bytes[from + 2 * i];
    const second = bytes[from + 2 * i + 1];
    codes[i] = littleEndian ? first | (second << 8) : (first << 8) | second;
  }
  return fromCodes(codes);
}

function decodeWindows1252(bytes: Uint8Array): string {
  const codes = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    codes[i] = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH[byte - 0x80] : byte;
  }
  return fromCodes(codes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Byte order of UTF-16 text without a byte order mark, by where its NUL bytes stand: digits, separators and line ends
 * of a table have a NUL for their upper half. Null when the bytes are not UTF-16.
 */
function utf16ByNuls(bytes: Uint8Array): 'little' | 'big' | null {
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i & 1]++;
  const few = bytes.length * 0.01;
  const many = bytes.length * 0.1;
  if (nuls[1] > many && nuls[0] <= few) return 'little';
  if (nuls[0] > many && nuls[1] <= few) return 'big';
  return null;
}

function decodeAny(bytes: Uint8Array): Result<DecodedText, string> {
  const utf16 = (from: number, littleEndian: boolean): Result<DecodedText, string> =>
    succeed({ text: decodeUtf16(bytes, from, littleEndian), encoding: 'utf-16' });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(2, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(2, false);
  const order = utf16ByNuls(bytes);
  if (order !== null) return utf16(0, order === 'little');
  const binary = nameControlBytes(bytes);
  if (binary !== null) return fail(binary);
  const text = decodeUtf8(bytes);
  return succeed(
    text === null ? { text: decodeWindows1252(bytes), encoding: 'windows-1252' } : { text, encoding: 'utf-8' },
  );
}

/**
 * Bytes of unknown encoding → text. A byte order mark wins; else UTF-16 is known by its NUL bytes; else valid UTF-8
 * is UTF-8, and anything else is windows-1252, in which every byte means something.
 * The error is a sentence that says what a file that is no text looks like, and the way on.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, string> {
  const kind = nameBinaryKind(bytes);
  return kind === null ? decodeAny(bytes) : fail(kind);
}
