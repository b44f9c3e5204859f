import type { Result } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { VaultApi } from '../api/vault.ts';
import { flush } from './flush.ts';
import { redo, runCommand, undo } from './mutate.ts';
import { recallNote, rememberNote } from './notes.ts';
import { hear, ready, sessionOf } from './open.ts';
import { projectionOf } from './projection.ts';
import { addSamples } from './samples.ts';
import { done, inTurn, sayHousehold, sayHouseholds, sayState, type VaultDeps, type VaultState } from './VaultState.ts';
import { unwatch, watch } from './watch.ts';

const OTHER_WINDOW = 'An older Tangent is open in another window. Close it, and this one continues by itself.';

/** The vault of this window, over the given surroundings. */
export function createVault(deps: VaultDeps): VaultApi {
  const state: VaultState = {
    deps,
    connection: deps.connect(() => sayState(state, { state: 'blocked', reason: OTHER_WINDOW })),
    sessions: new Map(),
    watched: new Set(),
    summaries: new Map(),
    sealer: null,
    events: null,
    saveState: null,
    listStale: false,
    tail: Promise.resolve(),
  };
  deps.listen((notice) => hear(state, notice));
  return {
    open: (events) => open(state, events),
    addSamples: (hash, instruments) => addSamples(state, hash, instruments),
    watch: (id) => watch(state, id),
    unwatch: (id) => unwatch(state, id),
    run: (command, runId) => runCommand(state, command, runId ?? deps.newId()),
    undo: (id) => undo(state, id),
    redo: (id) => redo(state, id),
    previewImport: (id, file, name, symbols) => previewImport(state, id, file, name, symbols),
    recall: (key) => withSealer(state, (sealer) => recallNote(state.connection, sealer, key)),
    remember: (key, value) => withSealer(state, (sealer) => rememberNote(state.connection, sealer, key, value)),
    probe: () => probe(state),
  };
}

const open = (state: VaultState, events: NonNullable<VaultState['events']>): Promise<Result<null, VaultError>> =>
  inTurn(state, async () => {
    state.events = events;
    const known = state.sealer !== null;
    const sealer = await ready(state);
    if (!sealer.ok) return sealer;
    if (known) repeatEvents(state);
    return done;
  });

/** For a page that opens the vault a second time: it is told what the first was told. */
function repeatEvents(state: VaultState): void {
  sayHouseholds(state);
  for (const session of state.sessions.values()) sayHousehold(state, session);
  if (state.saveState) state.events?.saveState(state.saveState);
}

const withSealer = <T>(
  state: VaultState,
  work: (sealer: NonNullable<VaultState['sealer']>) => Promise<Result<T, VaultError>>,
): Promise<Result<T, VaultError>> =>
  inTurn(state, async () => {
    const sealer = await ready(state);
    return sealer.ok ? work(sealer.value) : sealer;
  });

/** Finds a dead connection, replaces it, and stores what waited for it. */
const probe = (state: VaultState): Promise<Result<null, VaultError>> =>
  withSealer(state, async (sealer) => {
    const probed = await state.connection.probe();
    if (!probed.ok) {
      sayState(state, { state: 'blocked', reason: probed.error.message });
      return probed;
    }
    return state.deps.exclusively(() => flush(state, sealer));
  });

const previewImport = (
  state: VaultState,
  id: string | null,
  file: ArrayBuffer,
  name: string,
  symbols: readonly string[],
) =>
  withSealer(state, async (sealer) => {
    if (id === null) return state.deps.readCustodianFile(new Uint8Array(file), name, null, new Set(symbols));
    const session = await sessionOf(state, sealer, id);
    if (!session.ok) return session;
    const projection = projectionOf(session.value);
    if (!projection.ok) return projection;
    return state.deps.readCustodianFile(new Uint8Array(file), name, projection.value.household, new Set(symbols));
  });
