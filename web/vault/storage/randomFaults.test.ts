import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { type Connection, createConnection } from './connection.ts';
import { createDevice, DATABASE, must, type SimulatedWindow } from './fixtures/device.node.ts';
import type { VaultDeps } from './VaultState.ts';

/** It is stored, but the word of it is lost on the way. */
const WORD_LOST = 'word lost';
/** What the next write meets: nothing, an aborted transaction, a lost connection, a full disk, silence after success. */
const FAULTS = [null, null, null, 'AbortError', 'InvalidStateError', 'QuotaExceededError', WORD_LOST] as const;

const act = fc.record({
  kind: fc.constantFrom('run', 'run', 'run', 'restart', 'probe'),
  window: fc.nat(1),
  fault: fc.constantFrom(...FAULTS),
  /** Twice is for good: the second attempt of the same work fails too. */
  times: fc.integer({ min: 1, max: 2 }),
});

const surroundings = fc.record({ locks: fc.boolean(), notices: fc.boolean() });

afterEach(() => {
  vi.restoreAllMocks();
});

it('whatever fails and whichever window dies, all that was said to be saved is there, once', async () => {
  const failing = { name: '', left: 0 };
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name !== 'heads' || failing.left === 0 || failing.name === WORD_LOST) return put.apply(this, args);
    failing.left -= 1;
    throw new DOMException('made to fail', failing.name);
  });
  const seen = { saved: 0, refused: 0, restarts: 0 };

  await fc.assert(
    fc.asyncProperty(surroundings, fc.array(act, { minLength: 5, maxLength: 25 }), async (options, acts) => {
      failing.left = 0;
      const device = createDevice(options);
      const connect: VaultDeps['connect'] = (onBlocked) =>
        createConnection({ name: DATABASE, onBlocked, dexie: { indexedDB: device.factory, IDBKeyRange } });
      const forgetful = (connection: Connection): Connection => ({
        ...connection,
        write: async (work) => {
          const answer = await connection.write(work);
          if (failing.left === 0 || failing.name !== WORD_LOST) return answer;
          failing.left = 0;
          return { ok: false, error: { type: 'StorageBlocked', message: 'The word of it was lost.' } };
        },
      });
      const open = async (): Promise<SimulatedWindow> => {
        const window = await device.openWindow({ connect: (onBlocked) => forgetful(connect(onBlocked)) }).open();
        await window.vault.watch('h1');
        return window;
      };
      const windows = [await open(), await open()];
      must(
        await windows[0].vault.run({
          type: 'create-household',
          householdId: 'h1',
          name: 'H',
          note: '',
          currency: 'USD',
          band: 0,
          sample: false,
        }),
      );
      for (const window of windows) must(await window.vault.watch('h1'));
      const saved = new Set<string>();
      const tried = new Set<string>();
      for (const [n, { kind, window, fault, times }] of acts.entries()) {
        const symbol = `S${n}`;
        if (fault) Object.assign(failing, { name: fault, left: times });
        if (kind === 'run') {
          tried.add(symbol);
          const answer = await windows[window].vault.run({
            type: 'set-never-sell',
            householdId: 'h1',
            symbol,
            on: true,
          });
          if (answer.ok) saved.add(symbol);
          seen[answer.ok ? 'saved' : 'refused'] += 1;
        } else if (kind === 'probe') await windows[window].vault.probe();
        else {
          failing.left = 0;
          seen.restarts += 1;
          windows[window] = await open();
          must(await windows[window].vault.watch('h1'));
        }
      }
      failing.left = 0;
      for (const window of windows) must(await window.vault.probe());
      await device.settle();
      const fresh = must(await (await open()).vault.watch('h1'));
      const { neverSell } = fresh.household.policy;
      expect(neverSell).toEqual(expect.arrayContaining([...saved]));
      expect([...tried]).toEqual(expect.arrayContaining([...neverSell]));
      // One entry of the log and one step of undo each: nothing was stored twice.
      expect(fresh.undoSteps).toBe(neverSell.length);
      expect(fresh.revision).toBe(1 + neverSell.length);
      for (const window of windows) {
        expect(must(await window.vault.watch('h1')).household).toEqual(fresh.household);
      }
    }),
    { numRuns: 40 },
  );
  // The run was about something.
  expect(Math.min(seen.saved, seen.refused, seen.restarts)).toBeGreaterThan(15);
}, 60_000);
