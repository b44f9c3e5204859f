import type { Result } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { SampleInstrument } from '../api/vault.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { applyCommands } from './change.ts';
import { flush } from './flush.ts';
import { createWhole } from './mutate.ts';
import { recallNote, rememberNote } from './notes.ts';
import { ready, release, sessionOf } from './open.ts';
import { done, inTurn, type VaultState } from './VaultState.ts';

/**
 * Puts the pack's sample households there, once. Their ids are made from the pack, so half-finished work is finished
 * and none appears twice; a note spares the look. Samples of an earlier pack that nobody changed make way.
 */
export function addSamples(
  state: VaultState,
  marketHash: string,
  instruments: readonly SampleInstrument[],
): Promise<Result<null, VaultError>> {
  return inTurn(state, async () => {
    const sealer = await ready(state);
    if (!sealer.ok) return sealer;
    return state.deps.exclusively(() => addOnce(state, sealer.value, marketHash, instruments));
  });
}

async function addOnce(
  state: VaultState,
  sealer: Sealer,
  marketHash: string,
  instruments: readonly SampleInstrument[],
): Promise<Result<null, VaultError>> {
  const note = `samples:${marketHash}`;
  const before = await recallNote(state.connection, sealer, note);
  if (!before.ok) return before;
  if (before.value !== null) return done;
  const households = state.deps.samples(marketHash, instruments);
  const ids = new Set(households.map((commands) => commands[0].householdId));
  const retired = await retireSamples(state, sealer, ids);
  if (!retired.ok) return retired;
  for (const commands of households) {
    const created = await createWhole(state, sealer, commands);
    if (!created.ok) return created;
  }
  const stored = await flush(state, sealer);
  if (!stored.ok) return stored;
  for (const id of ids) release(state, id);
  return rememberNote(state.connection, sealer, note, state.deps.now());
}

/** Takes samples of other packs off the list, unless the adviser has worked with them. */
async function retireSamples(
  state: VaultState,
  sealer: Sealer,
  current: ReadonlySet<string>,
): Promise<Result<null, VaultError>> {
  const others = [...state.summaries.values()].filter((line) => line.sample && !line.removed && !current.has(line.id));
  for (const { id } of others) {
    const session = await sessionOf(state, sealer, id);
    // One that cannot be read stays where it is: its own screen says why.
    if (!session.ok) continue;
    if (session.value.journal.steps.length > 0 || session.value.pending.length > 0) continue;
    const stamp = { id: state.deps.newId(), at: state.deps.now() };
    const removed = applyCommands(session.value, [{ type: 'remove-household', householdId: id }], stamp, false);
    if (!removed.ok) return removed;
  }
  return done;
}
