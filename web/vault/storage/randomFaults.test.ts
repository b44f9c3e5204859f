import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import type { Command } from '../api/command.ts';
import { type Connection, createConnection } from './connection.ts';
import { createDevice, DATABASE, must, type SimulatedDevice, type SimulatedWindow } from './fixtures/device.node.ts';

/** It is stored, but the word of it is lost on the way. */
const WORD_LOST = 'word lost';

/** What the next write meets: nothing, an aborted transaction, a lost connection, a full disk, silence after success. */
const faults = fc.constantFrom(null, null, null, 'AbortError', 'InvalidStateError', 'QuotaExceededError', WORD_LOST);

const act = fc.record({
  kind: fc.constantFrom('run', 'run', 'run', 'restart', 'probe'),
  window: fc.nat(1),
  fault: faults,
  /** Twice is for good: the second attempt of the same work fails too. */
  times: fc.integer({ min: 1, max: 2 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const surroundings = fc.record({ locks: fc.boolean(), notices: fc.boolean() });

const create: Command = {
  type: 'create-household',
  householdId: 'h1',
  name: 'H',
  note: '',
  currency: 'USD',
  band: 0,
  sample: false,
};

const failing = { name: '', left: 0 };
const seen = { saved: 0, refused: 0, restarts: 0 };

function failWrites(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name !== 'heads' || failing.left === 0 || failing.name === WORD_LOST) return put.apply(this, args);
    failing.left -= 1;
    throw new DOMException('made to fail', failing.name);
  });
}

const forgetful = (connection: Connection): Connection => ({
  ...connection,
  write: async (work) => {
    const answer = await connection.write(work);
    if (failing.left === 0 || failing.name !== WORD_LOST) return answer;
    failing.left = 0;
    return { ok: false, error: { type: 'StorageBlocked', message: 'The word of it was lost.' } };
  },
});

function openOn(device: SimulatedDevice): Promise<SimulatedWindow> {
  const dexie = { indexedDB: device.factory, IDBKeyRange };
  const connect = (onBlocked: () => void) => forgetful(createConnection({ name: DATABASE, onBlocked, dexie }));
  return device.openWindow({ connect }).open();
}

/** Plays the acts and answers with the symbols that were tried and those that were said to be saved. */
async function play(device: SimulatedDevice, windows: SimulatedWindow[], acts: readonly Act[]) {
  const saved: string[] = [];
  const tried: string[] = [];
  for (const [n, { kind, window, fault, times }] of acts.entries()) {
    if (fault) Object.assign(failing, { name: fault, left: times });
    const { vault } = windows[window];
    if (kind === 'probe') await vault.probe();
    else if (kind === 'run') {
      const symbol = `S${n}`;
      tried.push(symbol);
      const answer = await vault.run({ type: 'set-never-sell', householdId: 'h1', symbol, on: true });
      if (answer.ok) saved.push(symbol);
      seen[answer.ok ? 'saved' : 'refused'] += 1;
    } else {
      failing.left = 0;
      seen.restarts += 1;
      windows[window] = await openOn(device);
      must(await windows[window].vault.watch('h1'));
    }
  }
  failing.left = 0;
  return { saved, tried };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('whatever fails and whichever window dies, all that was said to be saved is there, once', async () => {
  failWrites();
  const acts = fc.array(act, { minLength: 5, maxLength: 25 });
  const property = fc.asyncProperty(surroundings, acts, async (options, chosen) => {
    failing.left = 0;
    const device = createDevice(options);
    const windows = [await openOn(device), await openOn(device)];
    must(await windows[0].vault.run(create));
    for (const window of windows) must(await window.vault.watch('h1'));
    const { saved, tried } = await play(device, windows, chosen);
    for (const window of windows) must(await window.vault.probe());
    await device.settle();

    const fresh = must(await (await openOn(device)).vault.watch('h1'));
    const { neverSell } = fresh.household.policy;
    expect(neverSell).toEqual(expect.arrayContaining(saved));
    expect(tried).toEqual(expect.arrayContaining([...neverSell]));
    // One entry of the log and one step of undo each: nothing was stored twice.
    expect([fresh.undoSteps, fresh.revision]).toEqual([neverSell.length, 1 + neverSell.length]);
    for (const window of windows) expect(must(await window.vault.watch('h1')).household).toEqual(fresh.household);
  });
  await fc.assert(property, { numRuns: 40 });
  // The runs were about something.
  expect(Math.min(seen.saved, seen.refused, seen.restarts)).toBeGreaterThan(15);
}, 60_000);
