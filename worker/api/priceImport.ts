import type { Instrument } from './instrument.ts';

/** A row that was left out: its line number in the file (1-based), what stood there and why it was parked. */
export interface ParkedRow {
  readonly line: number;
  readonly found: string;
  readonly reason: string;
}

/** What became of an imported price file. */
export interface PriceImportReport {
  readonly fileName: string;
  readonly shape: 'wide' | 'long';
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly dateOrder: 'YMD' | 'DMY' | 'MDY';
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly instruments: readonly Instrument[];
  readonly pricesKept: number;
  readonly parked: readonly ParkedRow[];
  /** How many rows were parked in all; `parked` lists the first 200. */
  readonly parkedCount: number;
  /** Sentences for the reader: what the file leaves open and how it was read, columns that were left out. */
  readonly notes: readonly string[];
}
