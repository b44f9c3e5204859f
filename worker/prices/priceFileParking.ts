import type { ParkedRow } from '../api/priceImport.ts';

/** Collects what is left out of a price file; several prices of one row become one entry. */
export interface Parking {
  park(line: number, found: string, reason: string): void;
  /** In the order of the file. */
  rows(): readonly ParkedRow[];
}

/** Prices of one row that are described one by one. */
const DESCRIBED_MAX = 3;

function join(line: number, entries: readonly ParkedRow[]): ParkedRow {
  const shown = entries.slice(0, DESCRIBED_MAX);
  const more = entries.length - shown.length;
  const rest = more > 0 ? ` So are ${more} more prices of this row.` : '';
  return {
    line,
    found: shown.map(({ found }) => found).join('; '),
    reason: shown.map(({ reason }) => reason).join(' ') + rest,
  };
}

export function createParking(): Parking {
  const byLine = new Map<number, ParkedRow[]>();
  return {
    park(line, found, reason) {
      const entries = byLine.get(line);
      if (entries === undefined) byLine.set(line, [{ line, found, reason }]);
      else entries.push({ line, found, reason });
    },
    rows: () =>
      [...byLine]
        .sort(([a], [b]) => a - b)
        .map(([line, entries]) => (entries.length === 1 ? entries[0] : join(line, entries))),
  };
}
