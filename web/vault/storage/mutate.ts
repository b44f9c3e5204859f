import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { Command } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import type { HouseholdProjection } from '../api/projection.ts';
import { parseCommand } from '../commands/registry.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { isRemoved } from '../document/household.ts';
import { applyCommands, applyRedo, applyUndo, type Stamp } from './change.ts';
import { flush } from './flush.ts';
import { ready, release, sessionOf } from './open.ts';
import { projectionOf } from './projection.ts';
import { newSession, type Session } from './Session.ts';
import { done, inTurn, sayHousehold, type VaultState } from './VaultState.ts';

/** Applies, shows, seals and stores one command; `runId` lets a repeated call be recognised and not done twice. */
export function runCommand(
  state: VaultState,
  input: unknown,
  runId: string,
): Promise<Result<HouseholdProjection | null, VaultError>> {
  const command = parseCommand(input);
  if (!command.ok) return Promise.resolve(command);
  const creates = command.value.type === 'create-household';
  // Undoing a household into existence and out of it again is what "remove" is for.
  const undoable = !creates;
  return change(state, command.value.householdId, creates, (session, at) =>
    session.changes.has(runId) ? done : applyCommands(session, [command.value], { id: runId, at }, undoable),
  );
}

export const undo = (state: VaultState, id: string): Promise<Result<HouseholdProjection, VaultError>> =>
  takeStep(state, id, applyUndo);

export const redo = (state: VaultState, id: string): Promise<Result<HouseholdProjection, VaultError>> =>
  takeStep(state, id, applyRedo);

async function takeStep(
  state: VaultState,
  id: string,
  apply: (session: Session, stamp: Stamp) => Result<null, VaultError>,
): Promise<Result<HouseholdProjection, VaultError>> {
  const changed = await change(state, id, false, (session, at) => apply(session, { id: state.deps.newId(), at }));
  if (!changed.ok) return changed;
  return changed.value ? succeed(changed.value) : fail(REMOVED_BY_STEP);
}

const REMOVED_BY_STEP: VaultError = {
  type: 'NotFound',
  message: 'The step removed this household; its removal can be undone from the client list.',
};

/** Makes a whole household as one change that undo does not reach; does nothing if its id was ever used. */
export async function createWhole(
  state: VaultState,
  sealer: Sealer,
  commands: readonly Command[],
): Promise<Result<null, VaultError>> {
  const id = commands[0].householdId;
  const known = await sessionOf(state, sealer, id);
  if (known.ok || known.error.type !== 'NotFound') return known.ok ? done : known;
  const session = newSession(id);
  const stamp = { id: state.deps.newId(), at: state.deps.now() };
  const applied = applyCommands(session, commands, stamp, false);
  if (applied.ok) state.sessions.set(id, session);
  return applied;
}

/** The one way by which a document changes: in turn, under the lock, up to date, shown at once, stored before the answer. */
function change(
  state: VaultState,
  id: string,
  creates: boolean,
  act: (session: Session, at: string) => Result<null, VaultError>,
): Promise<Result<HouseholdProjection | null, VaultError>> {
  return inTurn<HouseholdProjection | null>(state, async () => {
    const sealer = await ready(state);
    if (!sealer.ok) return fail(unchanged(sealer.error));
    return state.deps.exclusively(async (): Promise<Result<HouseholdProjection | null, VaultError>> => {
      const opened = await openFor(state, sealer.value, id, creates);
      if (!opened.ok) return opened;
      const session = opened.value;
      const acted = act(session, state.deps.now());
      if (!acted.ok) return letGo(state, session, acted);
      sayHousehold(state, session);
      const stored = await flush(state, sealer.value);
      if (!stored.ok) return stored;
      return letGo(state, session, isRemoved(session.doc) ? succeed(null) : projectionOf(session));
    });
  });
}

/** Not one of the errors that say "kept and stored later": there was nothing yet that could keep it. */
const unchanged = (error: VaultError): VaultError => ({
  type: 'VaultFailed',
  message: `Nothing was changed, because the vault is not open. ${error.message}`,
});

async function openFor(
  state: VaultState,
  sealer: Sealer,
  id: string,
  creates: boolean,
): Promise<Result<Session, VaultError>> {
  const opened = await sessionOf(state, sealer, id);
  if (opened.ok || !creates || opened.error.type !== 'NotFound') return opened;
  const session = newSession(id);
  state.sessions.set(id, session);
  return succeed(session);
}

function letGo<T>(state: VaultState, session: Session, answer: T): T {
  release(state, session.id);
  return answer;
}
