import type { Command } from '../api/command.ts';

/**
 * What an entry of the log says besides its Yjs update: which change it was and what the user meant, so that a change
 * can be recognised, named and done again on another generation of the document.
 */
export interface EntryHead {
  /** Unique id of the change: one that is here already is never stored twice. */
  readonly id: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly commands: readonly Command[];
  readonly sentence: string;
  /** ISO instant, for people only: order comes from the sequence. */
  readonly at: string;
}

export interface Entry extends EntryHead {
  /** Yjs update, encoding version 2 */
  readonly update: Uint8Array;
}

const LENGTH_BYTES = 4;

/** head length (4, little-endian) • head as JSON in UTF-8 • update */
export function writeEntry({ update, ...head }: Entry): Uint8Array {
  const text = writeJson(head);
  const bytes = new Uint8Array(LENGTH_BYTES + text.length + update.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, LENGTH_BYTES);
  bytes.set(update, LENGTH_BYTES + text.length);
  return bytes;
}

export function readEntry(bytes: Uint8Array): Entry {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = readJson<EntryHead>(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  return { ...head, update: bytes.slice(LENGTH_BYTES + length) };
}

export const writeJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** For bytes that were sealed by `writeJson`: the seal vouches for what they hold. */
export const readJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
