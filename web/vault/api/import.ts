import type { Account } from '../../domain/Household.ts';

export type Custodian = 'schwab' | 'fidelity';

export type RowState = 'valid' | 'warning' | 'error' | 'skipped';

/** One row of an import preview: where it stood, what became of it and why. */
export interface PreviewRow {
  readonly line: number;
  readonly state: RowState;
  readonly account: string;
  readonly symbol: string;
  readonly description: string;
  readonly quantity: number | null;
  readonly value: number | null;
  /** Empty for valid rows. */
  readonly reason: string;
}

/** What a custodian file would bring. Nothing is stored until `import-positions` is run with these accounts. */
export interface ImportPreview {
  readonly fileName: string;
  readonly custodian: Custodian;
  readonly encoding: string;
  /** ISO day, null when the file does not say */
  readonly asOf: string | null;
  readonly accounts: readonly Account[];
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowState, number>>;
  /** Symbols that the market pack in use does not price. */
  readonly unknownSymbols: readonly string[];
  /** Accounts that the household already has, by number: their positions will be replaced by the file's. */
  readonly replaces: readonly string[];
}
