import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { readJson } from './body.ts';
import type { Connection } from './connection.ts';
import { openAll } from './load.ts';
import type { StoredSummary } from './projection.ts';
import type { SummaryRow } from './schema.ts';

/** Reads the whole client list. A line that does not open is shown as such instead of vanishing. */
export async function readSummaries(
  connection: Connection,
  sealer: Sealer,
): Promise<Result<readonly StoredSummary[], VaultError>> {
  const rows = await connection.read((database) => database.summaries.toArray());
  return rows.ok ? succeed(await openSummaries(sealer, rows.value)) : rows;
}

export async function readSummary(
  connection: Connection,
  sealer: Sealer,
  id: string,
): Promise<Result<StoredSummary | null, VaultError>> {
  const row = await connection.read((database) => database.summaries.get(id));
  if (!row.ok) return row;
  return succeed(row.value ? (await openSummaries(sealer, [row.value]))[0] : null);
}

async function openSummaries(sealer: Sealer, rows: readonly SummaryRow[]): Promise<readonly StoredSummary[]> {
  const opened = await openAll(
    sealer,
    rows.map(({ sealed, document }) => ({ sealed, place: { table: 'summaries', document, sequence: document } })),
  );
  return rows.map((row, i) => {
    const bytes = opened[i];
    return bytes ? readJson<StoredSummary>(bytes) : unreadable(row.document);
  });
}

const unreadable = (id: string): StoredSummary => ({
  id,
  name: 'Unreadable household',
  sample: false,
  note: 'Its line in this list is damaged on this device. Open it to see whether its data can still be read.',
  band: 0,
  currency: 'USD',
  accounts: 0,
  cashMinor: 0,
  symbols: [],
  quantities: [],
  prices: [],
  neverOpened: false,
  changedAt: '',
  removed: false,
});
