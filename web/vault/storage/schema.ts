import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';

/** One entry of a document's log: a sealed Yjs update with the commands that made it. Sequences are gapless from 1. */
export interface UpdateRow {
  readonly document: string;
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

/** The whole document as it stood after the update of that sequence. The newest two are kept. */
export type SnapshotRow = UpdateRow;

/** Where a document stands: its last sequence, and the number of the last journal step that is done, not undone. */
export interface HeadRow {
  readonly document: string;
  readonly sequence: number;
  readonly done: number;
}

/** A sealed undo step. */
export interface JournalRow {
  readonly document: string;
  readonly number: number;
  readonly sealed: Uint8Array;
}

/** Sealed lots, never changed once written. */
export interface FactRow {
  readonly id: string;
  readonly document: string;
  readonly sealed: Uint8Array;
}

export interface SummaryRow {
  readonly document: string;
  readonly sealed: Uint8Array;
}

export interface NoteRow {
  readonly key: string;
  readonly sealed: Uint8Array;
}

export interface KeyRow {
  readonly name: string;
  readonly key: CryptoKey;
}

/** What rests on the device: sealed bytes, with nothing in clear but ids and numbers. */
export interface VaultDatabase extends Dexie {
  keys: EntityTable<KeyRow, 'name'>;
  heads: EntityTable<HeadRow, 'document'>;
  updates: Table<UpdateRow, [string, number]>;
  snapshots: Table<SnapshotRow, [string, number]>;
  journal: Table<JournalRow, [string, number]>;
  facts: EntityTable<FactRow, 'id'>;
  summaries: EntityTable<SummaryRow, 'document'>;
  notes: EntityTable<NoteRow, 'key'>;
}

/** Every version that a user may have stays declared; Dexie would otherwise raise the number by itself. */
export function declareDatabase(name: string, options: DexieOptions): VaultDatabase {
  const database = new Dexie(name, {
    ...options,
    autoOpen: false,
    // "Saved" is said after `complete`; strict means that the bytes had reached the disk by then.
    chromeTransactionDurability: 'strict',
  }) as VaultDatabase;
  database.version(1).stores({
    keys: 'name',
    heads: 'document',
    updates: '[document+sequence]',
    snapshots: '[document+sequence]',
    journal: '[document+number]',
    facts: 'id, document',
    summaries: 'document',
    notes: 'key',
  });
  return database;
}
