import type { Custodian } from '../api/import.ts';

/** Columns that an import reads; a custodian's other columns are left alone. */
export type Field = 'symbol' | 'description' | 'quantity' | 'price' | 'value' | 'cost' | 'type' | 'number' | 'name';

/** Where each field stands in the rows of a table. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** An account as its custodian's file names it. */
export interface FileAccount {
  readonly number: string;
  readonly name: string;
}

/** What a row of a custodian's file is about, before its numbers are read. */
export type RowKind = 'holding' | 'cash' | 'pending' | 'total' | 'notice' | 'unusable';

/** A row of a custodian's file, its cells put in their places. Amounts are as printed. */
export interface FileRow {
  readonly line: number;
  readonly kind: RowKind;
  readonly account: FileAccount | null;
  readonly symbol: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly value: string;
  readonly cost: string;
  /** Why a row is `unusable`; empty otherwise. */
  readonly reason: string;
}

export interface CustodianFile {
  readonly custodian: Custodian;
  /** ISO day, null when the file does not say */
  readonly asOf: string | null;
  readonly rows: readonly FileRow[];
}
