import type { Result } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { HouseholdProjection } from '../api/projection.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { isNewer, isRemoved } from '../document/household.ts';
import { writeJson } from './body.ts';
import { ready, release, sessionOf } from './open.ts';
import { projectionOf } from './projection.ts';
import { householdNotFound, inTurn, named, sayHouseholds, type VaultState } from './VaultState.ts';

/** What a newer Tangent wrote is shown as far as it can be read; this could not. */
const NEWER: VaultError = {
  type: 'NewerData',
  message: 'This household was last changed by a newer Tangent, in a way that this one cannot show. Update Tangent.',
};

export function watch(state: VaultState, id: string): Promise<Result<HouseholdProjection, VaultError>> {
  return inTurn(state, async () => {
    const sealer = await ready(state);
    if (!sealer.ok) return sealer;
    const session = await sessionOf(state, sealer.value, id);
    if (!session.ok) return session;
    if (isRemoved(session.value.doc)) return householdNotFound();
    const projection = projectionOf(session.value);
    if (!projection.ok) {
      return { ok: false, error: isNewer(session.value.doc) ? NEWER : named(state, id, projection.error) };
    }
    state.watched.add(id);
    await markOpened(state, sealer.value, id);
    return projection;
  });
}

export async function unwatch(state: VaultState, id: string): Promise<void> {
  await inTurn(state, async () => {
    state.watched.delete(id);
    release(state, id);
    if (state.listStale) sayHouseholds(state);
    return { ok: true, value: null };
  });
}

/** The first look takes the "new" off the household's line. Not client data: if it is not stored, it is asked again. */
async function markOpened(state: VaultState, sealer: Sealer, id: string): Promise<void> {
  const line = state.summaries.get(id);
  if (!line?.neverOpened) return;
  const opened = { ...line, neverOpened: false };
  state.summaries.set(id, opened);
  sayHouseholds(state);
  const sealed = await sealer.seal(writeJson(opened), { table: 'summaries', document: id, sequence: id });
  await state.deps.exclusively(() =>
    state.connection.write(async (database) => {
      const head = await database.heads.get(id);
      // Another window has stored a newer line meanwhile: its next change carries ours along.
      if (head?.sequence === state.sessions.get(id)?.sequence) await database.summaries.put({ document: id, sealed });
    }),
  );
}
