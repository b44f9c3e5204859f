import * as Y from 'yjs';
import type { Lot } from '../../domain/Household.ts';
import type { LotsFact } from '../commands/kind.ts';
import type { Entry } from './body.ts';
import { emptyJournal, type Journal, type JournalMove, moved } from './journal.ts';

/** A change that is applied and visible but not yet stored. */
export interface Pending {
  readonly entry: Entry;
  readonly move: JournalMove | null;
  readonly facts: readonly LotsFact[];
}

/** One household in memory: its document, and how much of it is stored. */
export interface Session {
  readonly id: string;
  /** Has a client id of its own: a reused one, after losing state, makes Yjs diverge silently. */
  readonly doc: Y.Doc;
  readonly lots: Map<string, readonly Lot[]>;
  /** Ids of the changes that are in the document, as far as the log still names them. */
  readonly changes: Set<string>;
  /** Sequence of the last stored entry that the document contains. */
  sequence: number;
  /** Sequences of the stored snapshots, newest first. */
  snapshots: readonly number[];
  journal: Journal;
  pending: readonly Pending[];
}

export const newSession = (id: string): Session => ({
  id,
  doc: new Y.Doc(),
  lots: new Map(),
  changes: new Set(),
  sequence: 0,
  snapshots: [],
  journal: emptyJournal,
  pending: [],
});

/** The journal with what is not yet stored. */
export const journalOf = (session: Session): Journal =>
  session.pending.reduce((journal, { move }) => (move ? moved(journal, move) : journal), session.journal);

/** Takes a change into the session: visible at once, stored by the next commit. */
export function addPending(session: Session, pending: Pending): void {
  session.changes.add(pending.entry.id);
  for (const fact of pending.facts) session.lots.set(fact.id, fact.lots);
  session.pending = [...session.pending, pending];
}
