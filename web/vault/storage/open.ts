import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import { openDeviceKey } from '../crypto/deviceKey.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { catchUp } from './load.ts';
import { newSession, type Session } from './Session.ts';
import { readSummaries, readSummary } from './summaries.ts';
import {
  type ChangeNotice,
  done,
  householdNotFound,
  inTurn,
  named,
  nameOf,
  sayHousehold,
  sayHouseholds,
  sayState,
  takeLines,
  type VaultState,
} from './VaultState.ts';

/** The sealer, after opening the store and sending the client list if that has not happened yet. */
export async function ready(state: VaultState): Promise<Result<Sealer, VaultError>> {
  if (state.sealer) return succeed(state.sealer);
  const probed = await state.connection.probe();
  if (!probed.ok) return blocked(state, probed);
  const sealer = state.deps.seal(await openDeviceKey(state.deps.keys(state.connection)));
  const lines = await readSummaries(state.connection, sealer);
  if (!lines.ok) return blocked(state, lines);
  state.sealer = sealer;
  for (const line of lines.value) state.summaries.set(line.id, line);
  sayHouseholds(state);
  sayState(state, { state: 'saved-on-this-device' });
  return succeed(sealer);
}

function blocked<T extends { readonly ok: false; readonly error: VaultError }>(state: VaultState, failed: T): T {
  sayState(state, { state: 'blocked', reason: failed.error.message });
  return failed;
}

/**
 * The household's session, up to date with what is stored. When the store does not answer, one that is in memory
 * serves as it is: work goes on, and what it adds waits.
 */
export async function sessionOf(state: VaultState, sealer: Sealer, id: string): Promise<Result<Session, VaultError>> {
  const held = state.sessions.get(id);
  const session = held ?? newSession(id);
  const caught = await catchUp(state.connection, sealer, session);
  if (!caught.ok) {
    if (caught.error.type === 'CannotRead') return { ok: false, error: named(state, id, caught.error) };
    return held ? succeed(held) : { ok: false, error: unopened(state, id, caught.error) };
  }
  if (!caught.value && session.pending.length === 0) return householdNotFound();
  state.sessions.set(id, session);
  return succeed(session);
}

/** Nothing is in memory that could take a change, so none is kept: that is said. */
const unopened = (state: VaultState, id: string, error: VaultError): VaultError => ({
  type: 'VaultFailed',
  message: `${nameOf(state, id)} could not be opened, and nothing was changed; try again in a moment. ${error.message}`,
});

/** Lets go of a document that nobody looks at and that has nothing left to store. */
export function release(state: VaultState, id: string): void {
  const session = state.sessions.get(id);
  if (!session || state.watched.has(id) || session.pending.length > 0) return;
  session.doc.destroy();
  state.sessions.delete(id);
}

/** Another window has stored a change: take its line of the client list, and the document if it is watched here. */
export function hear(state: VaultState, { document }: ChangeNotice): Promise<Result<null, VaultError>> {
  return inTurn(state, async () => {
    if (!state.sealer) return done;
    const line = await readSummary(state.connection, state.sealer, document);
    if (!line.ok) return line;
    if (line.value) takeLines(state, [line.value]);
    const session = state.sessions.get(document);
    if (!session) return done;
    const before = session.sequence;
    const caught = await catchUp(state.connection, state.sealer, session);
    if (!caught.ok) return caught;
    if (session.sequence !== before) sayHousehold(state, session);
    return done;
  });
}
