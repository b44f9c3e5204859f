import * as Y from 'yjs';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { Command } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import type { DocumentView, LotsFact } from '../commands/kind.ts';
import { planCommand, sentenceOf } from '../commands/registry.ts';
import { exists, isNewer, isRemoved, readHousehold } from '../document/household.ts';
import { liveIds, nextOrder } from '../document/record.ts';
import { type RecordKind, recordName } from '../document/schema.ts';
import { applyWrites, changingWrites, inverseOf, readKey, stillOwn } from '../document/write.ts';
import type { EntryHead } from './body.ts';
import { redoStep, type Step, undoStep } from './journal.ts';
import { addPending, journalOf, type Session } from './Session.ts';

/** Who makes a change and when; `id` names it for ever. */
export interface Stamp {
  readonly id: string;
  readonly at: string;
}

const NEWER: VaultError = {
  type: 'NewerData',
  message: 'This household was last changed by a newer Tangent. It can be looked at; update Tangent to change it.',
};

/**
 * Applies commands in one Yjs transaction, as one entry of the log. A single command becomes a step of undo unless
 * `undoable` is false; a command that changes nothing leaves no trace.
 */
export function applyCommands(
  session: Session,
  commands: readonly Command[],
  stamp: Stamp,
  undoable: boolean,
): Result<null, VaultError> {
  if (isNewer(session.doc)) return fail(NEWER);
  const steps: Step[] = [];
  const facts: LotsFact[] = [];
  const applied = captureUpdate(session.doc, () => {
    for (const [n, command] of commands.entries()) {
      const step = applyStep(session, command, commands.length === 1 ? stamp.id : `${stamp.id}.${n}`, facts);
      if (!step.ok) return step;
      if (step.value.writes.length > 0) steps.push(step.value);
    }
    return succeed(null);
  });
  if (!applied.outcome.ok) return applied.outcome;
  if (steps.length === 0) return succeed(null);
  const head: EntryHead = { ...stamp, kind: 'do', commands, sentence: steps[steps.length - 1].sentence };
  const move = undoable && steps.length === 1 ? ({ kind: 'do', step: steps[0] } as const) : null;
  addPending(session, { entry: { ...head, update: applied.update }, move, facts });
  return succeed(null);
}

/** Takes back the last step that stands, except where another device has written since. */
export function applyUndo(session: Session, stamp: Stamp): Result<null, VaultError> {
  if (isNewer(session.doc)) return fail(NEWER);
  const step = undoStep(journalOf(session));
  if (!step) return fail({ type: 'NothingToUndo', message: 'There is nothing left to undo in this household.' });
  const { update } = captureUpdate(session.doc, () =>
    applyWrites(session.doc, stillOwn(session.doc, step.writes, step.inverse)),
  );
  const head: EntryHead = { ...stamp, kind: 'undo', commands: [step.command], sentence: step.sentence };
  addPending(session, { entry: { ...head, update }, move: { kind: 'undo', stepId: step.id }, facts: [] });
  return succeed(null);
}

/** Does the last undone step again, from its command. */
export function applyRedo(session: Session, stamp: Stamp): Result<null, VaultError> {
  if (isNewer(session.doc)) return fail(NEWER);
  const undone = redoStep(journalOf(session));
  if (!undone) return fail({ type: 'NothingToUndo', message: 'There is nothing to redo in this household.' });
  const facts: LotsFact[] = [];
  const { outcome, update } = captureUpdate(session.doc, () => applyStep(session, undone.command, undone.id, facts));
  if (!outcome.ok) return outcome;
  const step = { ...outcome.value, sentence: undone.sentence };
  const head: EntryHead = { ...stamp, kind: 'redo', commands: [step.command], sentence: step.sentence };
  addPending(session, { entry: { ...head, update }, move: { kind: 'redo', step }, facts });
  return succeed(null);
}

function applyStep(session: Session, command: Command, id: string, facts: LotsFact[]): Result<Step, VaultError> {
  const view = viewOf(session, id);
  if (!view.ok) return view;
  const plan = planCommand(command, view.value);
  if (!plan.ok) return plan;
  const writes = changingWrites(session.doc, plan.value.writes);
  const inverse = inverseOf(session.doc, writes);
  const sentence = sentenceOf(command, view.value.household);
  applyWrites(session.doc, writes);
  // Known at once, because the next command of the same change reads the document with its lots.
  for (const fact of plan.value.facts) session.lots.set(fact.id, fact.lots);
  facts.push(...plan.value.facts);
  return succeed({ id, command, writes, inverse, sentence });
}

function viewOf(session: Session, stepId: string): Result<DocumentView, VaultError> {
  const { doc } = session;
  const alive = exists(doc) && !isRemoved(doc);
  const household = alive ? readHousehold(doc, session.id, session.lots) : null;
  if (household && !household.ok) return household;
  const free = new Map<RecordKind, number>();
  return succeed({
    household: household?.value ?? null,
    positionsIn: (accountId) =>
      liveIds(doc, 'position').filter((id) => readKey(doc, recordName('position', id), 'account') === accountId),
    factId: (n) => `${stepId}.${n}`,
    orderOf: (kind, id) => {
      const before = readKey(doc, recordName(kind, id), 'order');
      if (typeof before === 'number') return before;
      const order = free.get(kind) ?? nextOrder(doc, kind);
      free.set(kind, order + 1);
      return order;
    },
  });
}

/** Runs `work` in one transaction and hands out the update it made; empty when it wrote nothing. */
function captureUpdate<T>(doc: Y.Doc, work: () => T): { readonly outcome: T; readonly update: Uint8Array } {
  let update: Uint8Array = new Uint8Array(0);
  const keep = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.on('updateV2', keep);
  try {
    const outcome = doc.transact(work);
    return { outcome, update };
  } finally {
    doc.off('updateV2', keep);
  }
}

/** Takes in an update that was stored before; entries that wrote nothing carry none. */
export function takeUpdate(doc: Y.Doc, update: Uint8Array): void {
  if (update.length > 0) Y.applyUpdateV2(doc, update);
}
