import type { Lot } from '../../domain/Household.ts';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { Place, Sealer } from '../crypto/Sealer.ts';
import { type Entry, readEntry, readJson } from './body.ts';
import { takeUpdate } from './change.ts';
import type { Connection } from './connection.ts';
import type { Journal, Step } from './journal.ts';
import type { Session } from './Session.ts';
import type { FactRow, HeadRow, JournalRow, SnapshotRow, UpdateRow, VaultDatabase } from './schema.ts';

/** Decryptions that are under way together; enough to keep WebCrypto's threads busy, few enough to bound memory. */
const SLICE = 256;

/** Opens many rows; null for each that does not open. */
export async function openAll(
  sealer: Sealer,
  rows: readonly { readonly sealed: Uint8Array; readonly place: Place }[],
): Promise<(Uint8Array | null)[]> {
  const opened: (Uint8Array | null)[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE);
    opened.push(...(await Promise.all(slice.map((row) => sealer.open(row.sealed, row.place)))));
  }
  return opened;
}

interface Stored {
  readonly head: HeadRow | undefined;
  readonly snapshots: readonly SnapshotRow[];
  readonly updates: readonly UpdateRow[];
  readonly journal: readonly JournalRow[];
  readonly facts: readonly FactRow[];
}

/**
 * Brings a session up to what is stored. Answers false when nothing is stored under its id. A damaged entry is got
 * round by an older snapshot where there is one; else nothing is applied and the answer is `CannotRead`.
 */
export async function catchUp(
  connection: Connection,
  sealer: Sealer,
  session: Session,
): Promise<Result<boolean, VaultError>> {
  const standing = await connection.read((database) => readStanding(database, session.id));
  if (!standing.ok) return standing;
  const { head, snapshots } = standing.value;
  if (!head) return succeed(session.sequence > 0);
  if (head.sequence === session.sequence) return succeed(true);
  for (const base of bases(session, snapshots)) {
    const stored = await connection.read((database) => readSince(database, session, base));
    if (!stored.ok) return stored;
    const taken = await take(sealer, session, base, stored.value);
    if (taken) return succeed(true);
  }
  return fail({ type: 'CannotRead', message: 'Its stored data is damaged on this device. Nothing has been deleted.' });
}

async function readStanding(database: VaultDatabase, id: string) {
  const head = await database.heads.get(id);
  const keys = await database.snapshots.where('[document+sequence]').between([id, 0], [id, Infinity]).primaryKeys();
  return { head, snapshots: keys.map(([, sequence]) => sequence).sort((a, b) => b - a) };
}

/** From where to read on: what the session has, the newest snapshot, the one before it, the very beginning. */
function bases(session: Session, snapshots: readonly number[]): readonly number[] {
  const starts = [session.sequence, ...snapshots, 0];
  return session.sequence > 0 ? starts : starts.slice(1);
}

async function readSince(database: VaultDatabase, session: Session, base: number): Promise<Stored> {
  const { id } = session;
  const known = new Set(session.lots.keys());
  return {
    head: await database.heads.get(id),
    snapshots: await database.snapshots.where('[document+sequence]').between([id, 0], [id, Infinity]).toArray(),
    updates: await database.updates
      .where('[document+sequence]')
      .between([id, base + 1], [id, Infinity])
      .toArray(),
    journal: await database.journal.where('[document+number]').between([id, 0], [id, Infinity]).toArray(),
    facts: await database.facts
      .where('document')
      .equals(id)
      .filter((row) => !known.has(row.id))
      .toArray(),
  };
}

/** Opens everything first and applies it only if all of it opened and no sequence is missing. */
async function take(sealer: Sealer, session: Session, base: number, stored: Stored): Promise<boolean> {
  const { head, snapshots, updates } = stored;
  if (!head || updates.length !== head.sequence - base) return false;
  let state: Uint8Array | null = null;
  if (base > 0 && base !== session.sequence) {
    const row = snapshots.find((snapshot) => snapshot.sequence === base);
    state = row ? await sealer.open(row.sealed, { table: 'snapshots', document: row.document, sequence: base }) : null;
    if (!state) return false;
  }
  const entries = await openAll(
    sealer,
    updates.map(({ sealed, document, sequence }) => ({ sealed, place: { table: 'updates', document, sequence } })),
  );
  const facts = await openAll(
    sealer,
    stored.facts.map(({ sealed, document, id }) => ({ sealed, place: { table: 'facts', document, sequence: id } })),
  );
  if (!entries.every((bytes) => bytes !== null) || !facts.every((bytes) => bytes !== null)) return false;

  if (state) takeUpdate(session.doc, state);
  for (const entry of entries.map(readEntry)) takeEntry(session, entry);
  for (const [i, row] of stored.facts.entries()) session.lots.set(row.id, readJson<Lot[]>(facts[i]));
  session.journal = await openJournal(sealer, stored.journal, head.done);
  session.sequence = head.sequence;
  session.snapshots = snapshots.map((row) => row.sequence).sort((a, b) => b - a);
  for (const step of session.journal.steps) session.changes.add(step.id);
  return true;
}

function takeEntry(session: Session, entry: Entry): void {
  takeUpdate(session.doc, entry.update);
  session.changes.add(entry.id);
  // Our own change whose "complete" never reached us: it is stored, so it is no longer pending.
  session.pending = session.pending.filter((pending) => pending.entry.id !== entry.id);
}

/** A damaged step cuts the history there and costs no data: what can be undone ends behind it, what can be redone before it. */
async function openJournal(sealer: Sealer, rows: readonly JournalRow[], done: number): Promise<Journal> {
  const opened = await openAll(
    sealer,
    rows.map(({ sealed, document, number }) => ({ sealed, place: { table: 'journal', document, sequence: number } })),
  );
  const damaged = rows.filter((_row, i) => opened[i] === null).map((row) => row.number);
  const after = Math.max(0, ...damaged.filter((number) => number <= done));
  const before = Math.min(Number.POSITIVE_INFINITY, ...damaged.filter((number) => number > done));
  const kept = rows.flatMap(({ number }, i) => {
    const bytes = opened[i];
    return bytes && number > after && number < before ? [{ number, step: readJson<Step>(bytes) }] : [];
  });
  const first = kept[0]?.number ?? done + 1;
  return { first, steps: kept.map(({ step }) => step), done: done - first + 1 };
}
