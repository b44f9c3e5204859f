import { fail, type Result } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { commitPending } from './commit.ts';
import { catchUp } from './load.ts';
import { done, sayHousehold, sayState, takeLines, type VaultState } from './VaultState.ts';

/** Rounds of "somebody else appended": under the lock one is enough, the rest is for browsers that lose it. */
const STALE_ROUNDS = 5;

/**
 * Stores everything that is pending, of all households together. Call it only while holding the write lock. What
 * cannot be stored stays pending and visible, and the next flush tries it again.
 */
export async function flush(state: VaultState, sealer: Sealer): Promise<Result<null, VaultError>> {
  const stored = await storePending(state, sealer);
  const outcome = stored.ok ? stored : fail(waiting(stored.error));
  sayState(state, outcome.ok ? { state: 'saved-on-this-device' } : { state: 'blocked', reason: outcome.error.message });
  return outcome;
}

/** Whatever kept the changes from being stored, they wait: the two types of error that say so are these. */
const waiting = (error: VaultError): VaultError =>
  error.type === 'StorageFull' ? error : { type: 'StorageBlocked', message: error.message };

async function storePending(state: VaultState, sealer: Sealer): Promise<Result<null, VaultError>> {
  for (let round = 0; round < STALE_ROUNDS; round++) {
    const sessions = [...state.sessions.values()].filter((session) => session.pending.length > 0);
    if (sessions.length === 0) return done;
    sayState(state, { state: 'saving' });
    const neverOpened = (id: string): boolean => state.summaries.get(id)?.neverOpened ?? !state.watched.has(id);
    const stored = await commitPending(state.connection, sealer, sessions, neverOpened);
    if (!stored.ok) return stored;
    if (stored.value !== 'stale') {
      for (const line of stored.value) state.deps.tell({ document: line.id });
      takeLines(state, stored.value);
      return done;
    }
    for (const session of sessions) {
      const caught = await catchUp(state.connection, sealer, session);
      if (!caught.ok) return caught;
      sayHousehold(state, session);
    }
  }
  return fail({
    type: 'VaultFailed',
    message:
      'The stored data no longer fits what this window shows; the browser may have cleared it. Keep this window open and export what you need.',
  });
}
