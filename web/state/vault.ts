import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
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
  /** Says that what a first start puts there is there: until then a household that is missing may only be late. */
  settle(): void;
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
  const [settled, setSettled] = createSignal(false);
  const listeners: Watching['listeners'] = new Map();

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
    settle: () => setSettled(true),
    watch: (householdId) => watchHousehold({ api, opened, listeners, summaries, settled }, householdId),
    run: (command) => noted(api.run(command).then(showAnswer)),
    undo: (householdId) => noted(api.undo(householdId).then(showAnswer)),
    redo: (householdId) => noted(api.redo(householdId).then(showAnswer)),
  };
}

interface Watching {
  readonly api: VaultApi;
  readonly opened: Promise<boolean>;
  readonly listeners: Map<string, Set<(projection: HouseholdProjection) => void>>;
  readonly summaries: Vault['summaries'];
  readonly settled: Accessor<boolean>;
}

function watchHousehold(
  { api, opened, listeners, summaries, settled }: Watching,
  householdId: string,
): ReturnType<Vault['watch']> {
  const [projection, setProjection] = createSignal<HouseholdProjection | null>(null);
  const [error, setError] = createSignal<VaultError | null>(null);
  // The answer to a command and the event of the same change can arrive in either order: the newer revision stays.
  const take = (next: HouseholdProjection): void => {
    const shown = projection();
    if (!shown || next.revision >= shown.revision) setProjection(next);
  };
  const set = listeners.get(householdId) ?? new Set();
  listeners.set(householdId, set.add(take));
  const ask = async (): Promise<void> => {
    if (!(await opened)) return;
    const answer = await api.watch(householdId);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) take(answer.value);
  };
  void ask();
  const listed = createMemo(() => summaries()?.some(({ id }) => id === householdId) ?? false);
  // A sample of the first start comes late; one that was removed comes back when another window undoes that.
  createEffect(() => {
    const comes = listed();
    untrack(() => comes && error() && void ask());
  });
  const failure = createMemo(() => (error()?.type === 'NotFound' && !settled() ? null : error()));
  onCleanup(() => {
    set.delete(take);
    if (set.size === 0) void api.unwatch(householdId);
  });
  return { projection, failure };
}
