import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Result } from '../domain/Result.ts';
import type { Command } from '../vault/api/command.ts';
import type { VaultError } from '../vault/api/error.ts';
import type { HouseholdProjection, HouseholdSummary, SaveState } from '../vault/api/projection.ts';
import type { VaultApi } from '../vault/api/vault.ts';

/** The client data on this device as the screens see it: projections in, commands out. */
export interface Vault {
  readonly api: VaultApi;
  /** null until the store has opened */
  readonly summaries: Accessor<readonly HouseholdSummary[] | null>;
  readonly saveState: Accessor<SaveState>;
  readonly failure: Accessor<VaultError | null>;
  /** Resolves when the store is open (or has failed). */
  readonly opened: Promise<boolean>;
  /** Follows a household for as long as the owner lives. */
  watch(householdId: string): {
    projection: Accessor<HouseholdProjection | null>;
    failure: Accessor<VaultError | null>;
  };
  run(command: Command): Promise<Result<HouseholdProjection | null, VaultError>>;
  /** Resolves once every edit made so far is stored; rejects with the reason when one cannot be. */
  flush(): Promise<void>;
  undo(householdId: string): Promise<Result<HouseholdProjection, VaultError>>;
  redo(householdId: string): Promise<Result<HouseholdProjection, VaultError>>;
}

export function createVault(api: VaultApi): Vault {
  const [summaries, setSummaries] = createSignal<readonly HouseholdSummary[] | null>(null);
  const [saveState, setSaveState] = createSignal<SaveState>({ state: 'saved-on-this-device' });
  const [failure, setFailure] = createSignal<VaultError | null>(null);
  const listeners = new Map<string, Set<(projection: HouseholdProjection) => void>>();

  const show = (projection: HouseholdProjection): void => {
    for (const listener of listeners.get(projection.household.id) ?? []) listener(projection);
  };
  const opened = api
    .open({ households: (list) => setSummaries(list), household: show, saveState: (state) => setSaveState(state) })
    .then((answer) => {
      if (!answer.ok) setFailure(answer.error);
      return answer.ok;
    });

  const showAnswer = <T extends HouseholdProjection | null>(answer: Result<T, VaultError>): Result<T, VaultError> => {
    if (answer.ok && answer.value) show(answer.value);
    return answer;
  };

  const underWay = new Set<Promise<unknown>>();
  const noted = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  };
  const flush = async (): Promise<void> => {
    await Promise.all(underWay);
    const probe = await api.probe();
    if (!probe.ok) throw new Error(probe.error.message);
  };

  return {
    api,
    flush,
    summaries,
    saveState,
    failure,
    opened,
    watch: (householdId) => watchHousehold(api, opened, listeners, householdId),
    run: (command) => noted(api.run(command).then(showAnswer)),
    undo: (householdId) => noted(api.undo(householdId).then(showAnswer)),
    redo: (householdId) => noted(api.redo(householdId).then(showAnswer)),
  };
}

function watchHousehold(
  api: VaultApi,
  opened: Promise<boolean>,
  listeners: Map<string, Set<(projection: HouseholdProjection) => void>>,
  householdId: string,
): ReturnType<Vault['watch']> {
  const [projection, setProjection] = createSignal<HouseholdProjection | null>(null);
  const [failure, setFailure] = createSignal<VaultError | null>(null);
  // The answer to a command and the event of the same change can arrive in either order: the newer revision stays.
  const take = (next: HouseholdProjection): void => {
    const shown = projection();
    if (!shown || next.revision >= shown.revision) setProjection(next);
  };
  const set = listeners.get(householdId) ?? new Set();
  listeners.set(householdId, set.add(take));
  void opened.then(async (open) => {
    if (!open) return;
    const answer = await api.watch(householdId);
    if (answer.ok) take(answer.value);
    else setFailure(answer.error);
  });
  onCleanup(() => {
    set.delete(take);
    if (set.size === 0) void api.unwatch(householdId);
  });
  return { projection, failure };
}
