import * as Y from 'yjs';
import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { Place, Sealer } from '../crypto/Sealer.ts';
import { writeEntry, writeJson } from './body.ts';
import type { Connection } from './connection.ts';
import { type Journal, journalDelta, lastDone } from './journal.ts';
import { type StoredSummary, summaryOf } from './projection.ts';
import { journalOf, type Session } from './Session.ts';
import type { FactRow, HeadRow, JournalRow, SnapshotRow, SummaryRow, UpdateRow, VaultDatabase } from './schema.ts';

/** Entries after which the document is stored whole. A tablet replays that many in about a tenth of a second. */
export const ENTRIES_PER_SNAPSHOT = 100;

/** Everything one household's pending changes put into the store, sealed beforehand: a transaction cannot wait for crypto. */
interface Batch {
  readonly session: Session;
  readonly head: HeadRow;
  readonly updates: readonly UpdateRow[];
  readonly snapshot: SnapshotRow | null;
  /** Sequences of the snapshots that stay, newest first. */
  readonly snapshots: readonly number[];
  readonly journal: Journal;
  readonly steps: readonly JournalRow[];
  readonly dropped: readonly number[];
  readonly facts: readonly FactRow[];
  readonly summary: SummaryRow;
  readonly line: StoredSummary;
}

/**
 * Stores what is pending in `sessions`: log, journal, facts, head and summary in one strict transaction. Answers
 * `stale`, having written nothing, when another window (or our own lost attempt) has appended since the session was
 * brought up to date; catch up and call again. Repeating it is safe: the sequence in the head allows each append once.
 */
export async function commitPending(
  connection: Connection,
  sealer: Sealer,
  sessions: readonly Session[],
  neverOpened: (id: string) => boolean,
): Promise<Result<'stale' | readonly StoredSummary[], VaultError>> {
  const batches: Batch[] = [];
  for (const session of sessions) {
    const batch = await sealBatch(sealer, session, neverOpened(session.id));
    if (!batch.ok) return batch;
    batches.push(batch.value);
  }
  const written = await connection.write((database) => writeBatches(database, batches));
  if (!written.ok) return written;
  if (written.value === 'stale') return succeed('stale');
  for (const { session, head, journal, snapshots } of batches) {
    session.sequence = head.sequence;
    session.journal = journal;
    session.snapshots = snapshots;
    session.pending = [];
  }
  return succeed(batches.map((batch) => batch.line));
}

async function writeBatches(database: VaultDatabase, batches: readonly Batch[]): Promise<'stale' | 'written'> {
  for (const { session } of batches) {
    const head = await database.heads.get(session.id);
    if ((head?.sequence ?? 0) !== session.sequence) return 'stale';
  }
  for (const batch of batches) {
    await database.updates.bulkPut(batch.updates);
    await database.facts.bulkPut(batch.facts);
    await database.journal.bulkPut(batch.steps);
    await database.journal.bulkDelete(batch.dropped.map((number) => [batch.session.id, number]));
    await database.heads.put(batch.head);
    await database.summaries.put(batch.summary);
    if (batch.snapshot) await compact(database, batch.snapshot, batch.snapshots);
  }
  return 'written';
}

/** Keeps the newest two snapshots, and the entries behind the older one in case the newer should not open. */
async function compact(database: VaultDatabase, snapshot: SnapshotRow, kept: readonly number[]): Promise<void> {
  const { document } = snapshot;
  const oldest = kept.length > 1 ? kept[kept.length - 1] : 0;
  await database.snapshots.put(snapshot);
  await database.snapshots.where('[document+sequence]').between([document, 0], [document, oldest]).delete();
  await database.updates.where('[document+sequence]').between([document, 0], [document, oldest], true, true).delete();
}

async function sealBatch(sealer: Sealer, session: Session, neverOpened: boolean): Promise<Result<Batch, VaultError>> {
  const { id, pending } = session;
  const seal = async (bytes: Uint8Array, table: string, sequence: Place['sequence']) =>
    sealer.seal(bytes, { table, document: id, sequence });
  const line = summaryOf(session, neverOpened, pending[pending.length - 1].entry.at);
  if (!line.ok) return line;

  const sequence = session.sequence + pending.length;
  const journal = journalOf(session);
  const delta = journalDelta(session.journal, journal);
  const due = sequence - (session.snapshots[0] ?? 0) >= ENTRIES_PER_SNAPSHOT;
  return succeed({
    session,
    journal,
    line: line.value,
    head: { document: id, sequence, done: lastDone(journal) },
    updates: await Promise.all(
      pending.map(async ({ entry }, i) => {
        const at = session.sequence + 1 + i;
        return { document: id, sequence: at, sealed: await seal(writeEntry(entry), 'updates', at) };
      }),
    ),
    snapshot: due
      ? { document: id, sequence, sealed: await seal(Y.encodeStateAsUpdateV2(session.doc), 'snapshots', sequence) }
      : null,
    snapshots: due ? [sequence, ...session.snapshots].slice(0, 2) : session.snapshots,
    steps: await Promise.all(
      [...delta.put].map(async ([number, step]) => ({
        document: id,
        number,
        sealed: await seal(writeJson(step), 'journal', number),
      })),
    ),
    dropped: delta.remove,
    facts: await Promise.all(
      pending
        .flatMap((change) => change.facts)
        .map(async (fact) => ({
          id: fact.id,
          document: id,
          sealed: await seal(writeJson(fact.lots), 'facts', fact.id),
        })),
    ),
    summary: { document: id, sealed: await seal(writeJson(line.value), 'summaries', id) },
  });
}
