import { proxy, type Remote, wrap } from 'comlink';
import { fail, type Result } from '../domain/Result.ts';
import type { Command } from './api/command.ts';
import type { VaultError } from './api/error.ts';
import { whenGone } from './api/lifeline.ts';
import type { VaultApi, VaultEvents } from './api/vault.ts';

/**
 * The main thread's door to the vault worker. A worker that dies is started again, opened and told what was watched;
 * calls that were under way are made once more. That is safe for `run`, because each run carries an id that the vault
 * stores with the change; `undo` and `redo` carry none and are not repeated: their outcome shows on the screen.
 * Changes that the store could not take were only in the dead worker's memory: they are kept here and run again.
 */
interface Client {
  readonly start: () => Worker;
  line: Line;
  events: VaultEvents | null;
  readonly watched: Set<string>;
  unsaved: readonly { readonly command: Command; readonly runId: string }[];
}

interface Line {
  readonly worker: Worker;
  readonly vault: Remote<VaultApi>;
  /** Resolves when the worker stops answering. */
  readonly death: Promise<typeof DEAD>;
}

const DEAD = Symbol('dead');
const failed = (message: string): Result<never, VaultError> => fail({ type: 'VaultFailed', message });
const died = failed(
  'The part of Tangent that keeps client data stopped and was started again. Check your last step before you repeat it.',
);

const startWorker = (): Worker => new Worker(new URL('./main.ts', import.meta.url), { type: 'module', name: 'vault' });

export function createVaultClient(start: () => Worker = startWorker): VaultApi {
  const client: Client = { start, line: connect(start), events: null, watched: new Set(), unsaved: [] };
  return {
    open: (events) => {
      client.events = proxy(forgetting(client, events));
      return call(client, (vault) => vault.open(client.events as VaultEvents));
    },
    watch: (id) => {
      client.watched.add(id);
      return call(client, (vault) => vault.watch(id));
    },
    unwatch: async (id) => {
      client.watched.delete(id);
      await Promise.race([client.line.vault.unwatch(id), client.line.death]);
    },
    run: (command, runId = crypto.randomUUID()) => run(client, command, runId),
    undo: (id) => call(client, (vault) => vault.undo(id), 1),
    redo: (id) => call(client, (vault) => vault.redo(id), 1),
    addSamples: (...args) => call(client, (vault) => vault.addSamples(...args)),
    previewImport: (...args) => call(client, (vault) => vault.previewImport(...args)),
    recall: (key) => call(client, (vault) => vault.recall(key)),
    remember: (key, value) => call(client, (vault) => vault.remember(key, value)),
    probe: () => call(client, (vault) => vault.probe()),
  };
}

async function run(client: Client, command: Command, runId: string): ReturnType<VaultApi['run']> {
  const answer = await call(client, (vault) => vault.run(command, runId));
  const waits = !answer.ok && (answer.error.type === 'StorageFull' || answer.error.type === 'StorageBlocked');
  if (waits) client.unsaved = [...client.unsaved, { command, runId }];
  return answer;
}

/** The vault says "saved" only when nothing waits any more. */
const forgetting = (client: Client, events: VaultEvents): VaultEvents => ({
  ...events,
  saveState: (state) => {
    if (state.state === 'saved-on-this-device') client.unsaved = [];
    events.saveState(state);
  },
});

function connect(start: () => Worker): Line {
  const worker = start();
  const death = new Promise<typeof DEAD>((resolve) => {
    for (const sign of ['error', 'messageerror']) worker.addEventListener(sign, () => resolve(DEAD));
    void whenGone(worker, () => navigator.locks).then(() => resolve(DEAD));
  });
  return { worker, vault: wrap<VaultApi>(worker), death };
}

async function call<T>(
  client: Client,
  ask: (vault: Remote<VaultApi>) => Promise<Result<T, VaultError>>,
  attempts = 2,
): Promise<Result<T, VaultError>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { line } = client;
    const answer = await Promise.race([
      ask(line.vault).catch((error) => failed(`The vault could not be asked: ${error}`)),
      line.death,
    ]);
    if (answer !== DEAD) return answer;
    revive(client, line);
  }
  return died;
}

/** Messages keep their order, so what is posted here is done before any call that is repeated. */
function revive(client: Client, dead: Line): void {
  if (client.line !== dead) return;
  dead.worker.terminate();
  client.line = connect(client.start);
  if (client.events) void client.line.vault.open(client.events);
  const waiting = client.unsaved;
  client.unsaved = [];
  for (const { command, runId } of waiting) void run(client, command, runId);
  for (const id of client.watched) void client.line.vault.watch(id);
}
