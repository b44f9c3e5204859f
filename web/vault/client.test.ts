import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { HouseholdProjection, SaveState } from './api/projection.ts';
import type { VaultApi } from './api/vault.ts';
import { createVaultClient } from './client.ts';
import { examples, ordinary } from './commands/fixtures/examples.node.ts';
import { createDevice, must, type SimulatedDevice } from './storage/fixtures/device.node.ts';

/** A vault behind a message channel, which can fall silent and then be reported dead, as a worker can. */
class SimulatedWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  silent = false;

  constructor(vault: VaultApi) {
    super();
    const { port1, port2 } = this.#channel;
    port1.addEventListener('message', (event) => {
      if (!this.silent) this.dispatchEvent(new MessageEvent('message', { data: event.data }));
    });
    port1.start();
    expose(vault, port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  die(): void {
    this.silent = true;
    this.dispatchEvent(new Event('error'));
  }

  terminate(): void {
    this.#channel.port1.close();
  }
}

const started: SimulatedWorker[] = [];

function clientOf(device: SimulatedDevice, wrapVault: (vault: VaultApi) => VaultApi = (vault) => vault) {
  return createVaultClient(() => {
    const worker = new SimulatedWorker(wrapVault(device.openWindow().vault));
    started.push(worker);
    return worker as unknown as Worker;
  });
}

function eventsOf() {
  const seen = { projections: [] as HouseholdProjection[], saveStates: [] as SaveState[], lists: 0 };
  return {
    seen,
    events: {
      households: () => {
        seen.lists += 1;
      },
      household: (projection: HouseholdProjection) => void seen.projections.push(projection),
      saveState: (state: SaveState) => void seen.saveStates.push(state),
    },
  };
}

afterEach(() => {
  for (const worker of started.splice(0)) worker.terminate();
});

describe('the door to the vault', () => {
  it('hands commands in and projections out', async () => {
    const client = clientOf(createDevice());
    const { events, seen } = eventsOf();
    must(await client.open(events));
    for (const command of ordinary) must(await client.run(command));
    const projection = must(await client.watch('h1'));
    expect(projection.household.name).toBe('The Adebayos');
    expect(seen.lists).toBeGreaterThan(0);
    expect(seen.saveStates.at(-1)).toEqual({ state: 'saved-on-this-device' });
  });

  it('makes a run once more whose answer died with the worker, and it is done once', async () => {
    const client = clientOf(createDevice());
    must(await client.open(eventsOf().events));
    for (const command of ordinary) must(await client.run(command));
    const before = must(await client.watch('h1'));
    started[0].silent = true;
    const running = client.run(examples['set-cash'].command);
    started[0].die();
    const after = must(await running);
    expect(started).toHaveLength(2);
    expect(after?.undoSteps).toBe(before.undoSteps + 1);
    expect(after?.undo).toBe(examples['set-cash'].sentence);
  });

  it('goes on telling about the watched household after a restart', async () => {
    const device = createDevice();
    const client = clientOf(device);
    const { events, seen } = eventsOf();
    must(await client.open(events));
    for (const command of ordinary) must(await client.run(command));
    must(await client.watch('h1'));
    started[0].die();
    must(await client.probe());
    seen.projections.length = 0;
    const other = await device.openWindow().open();
    must(await other.vault.run(examples['set-cash'].command));
    await device.settle();
    must(await client.probe());
    expect(seen.projections.at(-1)?.undo).toBe(examples['set-cash'].sentence);
  });

  it('does not repeat an undo, and says so', async () => {
    const client = clientOf(createDevice());
    must(await client.open(eventsOf().events));
    for (const command of ordinary) must(await client.run(command));
    const undoing = client.undo('h1');
    started[0].die();
    const answer = await undoing;
    expect(answer).toMatchObject({ ok: false, error: { type: 'VaultFailed' } });
    expect(!answer.ok && answer.error.message).toMatch(/started again.*Check your last step/);
    must(await client.watch('h1'));
  });

  it('runs again what a full disk kept out of the store when the worker died', async () => {
    const device = createDevice();
    let full = true;
    const client = clientOf(device, (vault) => ({
      ...vault,
      run: (command, runId) =>
        full && command.type === 'set-cash'
          ? Promise.resolve({ ok: false, error: { type: 'StorageFull', message: 'Full.' } })
          : vault.run(command, runId),
    }));
    must(await client.open(eventsOf().events));
    for (const command of ordinary) must(await client.run(command));
    expect(await client.run(examples['set-cash'].command)).toMatchObject({ ok: false, error: { type: 'StorageFull' } });
    full = false;
    started[0].die();
    expect(must(await client.watch('h1')).undo).toBe(examples['set-cash'].sentence);
  });

  it('gives up with a sentence when the new worker dies too', async () => {
    const client = clientOf(createDevice());
    must(await client.open(eventsOf().events));
    const asked = client.recall('place');
    for (const worker of started) worker.silent = true;
    started[0].die();
    await Promise.resolve();
    await Promise.resolve();
    const second = new Promise<void>((resolve) => {
      const look = (): void => {
        if (started.length > 1) {
          started[1].die();
          resolve();
        } else queueMicrotask(look);
      };
      look();
    });
    await second;
    expect(await asked).toMatchObject({ ok: false, error: { type: 'VaultFailed' } });
  });

  it('answers with a sentence when a question cannot be sent', async () => {
    const client = clientOf(createDevice());
    must(await client.open(eventsOf().events));
    const unsendable = (() => undefined) as unknown as string;
    expect(await client.remember('place', unsendable)).toMatchObject({ ok: false, error: { type: 'VaultFailed' } });
  });
});
