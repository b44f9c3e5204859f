import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../domain/Result.ts';
import type { Command } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import { examples, ordinary } from '../commands/fixtures/examples.node.ts';
import { createConnection } from './connection.ts';
import { createDevice, DATABASE, must, type SimulatedWindow } from './fixtures/device.node.ts';
import type { VaultDeps } from './VaultState.ts';

const floor = (weight: number): Command => ({ type: 'set-cash-floor', householdId: 'h1', weight });

const floorOf = async (window: SimulatedWindow): Promise<number> =>
  must(await window.vault.watch('h1')).household.policy.cashFloor;

async function withHousehold(device = createDevice()): Promise<SimulatedWindow> {
  const window = await device.openWindow().open();
  for (const command of ordinary) must(await window.vault.run(command));
  must(await window.vault.watch('h1'));
  return window;
}

/** Makes the next `times` writes to the log fail as a browser would: the request's error aborts the transaction. */
function failWrites(times: number, name: string): void {
  const put = IDBObjectStore.prototype.put;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'heads' && left > 0) {
      left -= 1;
      throw new DOMException(`made to fail: ${name}`, name);
    }
    return put.apply(this, args);
  });
}

/** Keeps a transaction over the heads alive until released, as a stuck window would. */
async function holdStore(factory: IDBFactory): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(DATABASE);
    request.onsuccess = () => resolve(request.result);
  });
  let held = true;
  const heads = database.transaction('heads', 'readwrite').objectStore('heads');
  const ask = (): void => {
    heads.count().onsuccess = () => {
      if (held) ask();
      else database.close();
    };
  };
  ask();
  return () => {
    held = false;
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a store that fails', () => {
  it('in the middle of a transaction keeps nothing of it, and the change goes in on the second attempt', async () => {
    const device = createDevice();
    const window = await withHousehold(device);
    failWrites(1, 'AbortError');
    must(await window.vault.run(floor(0.07)));
    expect(window.saveStates.at(-1)).toEqual({ state: 'saved-on-this-device' });
    expect(await floorOf(await device.openWindow().open())).toBe(0.07);
  });

  it.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
    'with %s for good is told, and nothing is lost',
    async (name) => {
      const device = createDevice();
      const window = await withHousehold(device);
      failWrites(2, name);
      expect(await window.vault.run(floor(0.07))).toMatchObject({ ok: false, error: { type: 'StorageBlocked' } });
      expect(window.saveStates.at(-1)?.state).toBe('blocked');
      expect(window.projections.at(-1)?.household.policy.cashFloor).toBe(0.07);
      // What was not said to be saved is not in the store…
      expect(await floorOf(await device.openWindow().open())).toBe(0);
      // …until the store answers again.
      must(await window.vault.probe());
      expect(window.saveStates.at(-1)).toEqual({ state: 'saved-on-this-device' });
      expect(await floorOf(await device.openWindow().open())).toBe(0.07);
    },
  );

  it('for want of room keeps the changes, in order, and stores them with the next one', async () => {
    const device = createDevice();
    const window = await withHousehold(device);
    failWrites(2, 'QuotaExceededError');
    expect(await window.vault.run(floor(0.05))).toMatchObject({ ok: false, error: { type: 'StorageFull' } });
    expect(await window.vault.undo('h1')).toMatchObject({ ok: false, error: { type: 'StorageFull' } });
    const last = must(await window.vault.run(floor(0.09)));
    expect(last?.household.policy.cashFloor).toBe(0.09);
    const reopened = await device.openWindow().open();
    const projection = must(await reopened.vault.watch('h1'));
    expect(projection.household.policy.cashFloor).toBe(0.09);
    expect(must(await reopened.vault.undo('h1')).household.policy.cashFloor).toBe(0);
  });

  it('says the store is full in words that tell the way on', async () => {
    const window = await withHousehold();
    failWrites(1, 'QuotaExceededError');
    await window.vault.run(floor(0.05));
    const blocked = window.saveStates.at(-1);
    expect(blocked?.state === 'blocked' && blocked.reason).toMatch(
      /no room left.*kept in this window.*free some space/s,
    );
  });

  it.each(['InvalidStateError', 'UnknownError'])(
    'closed by the browser with %s is opened again unnoticed',
    async (name) => {
      const open = vi.spyOn(IDBFactory.prototype, 'open');
      const { transaction } = IDBDatabase.prototype;
      let closed = false;
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
        if (!closed) return transaction.apply(this, args);
        closed = false;
        throw new DOMException('The database connection is closing.', name);
      });
      const window = await withHousehold();
      const before = open.mock.calls.length;
      closed = true;
      must(await window.vault.run(floor(0.04)));
      expect(open.mock.calls.length).toBeGreaterThan(before);
      expect(closed).toBe(false);
    },
  );

  it('stores a change once, also when only the word of its success was lost', async () => {
    const device = createDevice();
    let wordLost = false;
    const lost: Result<never, VaultError> = {
      ok: false,
      error: { type: 'StorageBlocked', message: 'The connection was lost.' },
    };
    const connect: VaultDeps['connect'] = (onBlocked) => {
      const real = createConnection({ name: DATABASE, onBlocked, dexie: { indexedDB: device.factory, IDBKeyRange } });
      return { ...real, write: async (work) => [await real.write(work), lost][wordLost ? 1 : 0] as never };
    };
    const window = await device.openWindow({ connect }).open();
    for (const command of ordinary) must(await window.vault.run(command));
    wordLost = true;
    expect(await window.vault.run(floor(0.06))).toMatchObject({ ok: false });
    wordLost = false;
    must(await window.vault.probe());
    const reopened = await device.openWindow().open();
    const projection = must(await reopened.vault.watch('h1'));
    expect(projection.household.policy.cashFloor).toBe(0.06);
    expect(projection.undoSteps).toBe(ordinary.length);
    expect(projection.revision).toBe(ordinary.length + 1);
  });

  it('that does not answer is given up after a while, and takes the change when it does', async () => {
    const device = createDevice();
    const connect: VaultDeps['connect'] = (onBlocked) =>
      createConnection({
        name: DATABASE,
        onBlocked,
        deadlineMs: 20,
        dexie: { indexedDB: device.factory, IDBKeyRange },
      });
    const window = await device.openWindow({ connect }).open();
    for (const command of ordinary) must(await window.vault.run(command));
    must(await window.vault.watch('h1'));
    must(await window.vault.run(examples['create-household'].command));
    const release = await holdStore(device.factory);
    expect(await window.vault.run(floor(0.03))).toMatchObject({ ok: false, error: { type: 'StorageBlocked' } });
    // A household that is not in memory cannot take a change meanwhile, and says that it did not.
    const unopened = await window.vault.run({ ...floor(0.03), householdId: 'h2' } as Command);
    expect(unopened).toMatchObject({ ok: false, error: { type: 'VaultFailed' } });
    expect(!unopened.ok && unopened.error.message).toMatch(/^The Others could not be opened, and nothing was changed/);
    release();
    must(await window.vault.probe());
    expect(await floorOf(await device.openWindow().open())).toBe(0.03);
  });

  it('that does not open at all is told, and opens on the next probe', async () => {
    const device = createDevice();
    const window = device.openWindow();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    });
    const silent = { households: () => {}, household: () => {}, saveState: () => {} };
    expect(await window.vault.open(silent)).toMatchObject({ ok: false });
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    });
    const early = await window.vault.run(ordinary[0]);
    expect(!early.ok && early.error).toMatchObject({ type: 'VaultFailed' });
    expect(!early.ok && early.error.message).toMatch(/^Nothing was changed/);
    must(await window.vault.probe());
    must(await window.vault.run(ordinary[0]));
  });

  it('gives way to an upgrade by another window', async () => {
    const device = createDevice();
    const window = await withHousehold(device);
    const upgraded = await new Promise<boolean>((resolve, reject) => {
      const request = device.factory.open(DATABASE, 1000);
      request.onblocked = () => reject(new Error('the vault kept its old connection'));
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    });
    expect(upgraded).toBe(true);
    must(await window.vault.probe());
  });
});

describe('what is stored', () => {
  it('goes through transactions that are strict', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await withHousehold();
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThanOrEqual(ordinary.length);
    for (const call of writing) expect((call as unknown[])[2]).toEqual({ durability: 'strict' });
  });

  it('still holds what was said to be saved after the window dies in any write that follows', async () => {
    for (let survivors = 1; survivors <= 4; survivors++) {
      const device = createDevice();
      const window = await withHousehold(device);
      for (let step = 1; step <= survivors; step++) must(await window.vault.run(floor(step / 100)));
      failWrites(2, 'UnknownError');
      await window.vault.run(floor(0.99));
      vi.restoreAllMocks();
      expect(await floorOf(await device.openWindow().open())).toBe(survivors / 100);
    }
  });

  it('takes a run that never reached the store again after a restart', async () => {
    const device = createDevice();
    const window = await withHousehold(device);
    failWrites(2, 'UnknownError');
    await window.vault.run(examples['set-cash'].command, 'run-7');
    vi.restoreAllMocks();
    const reopened = await device.openWindow().open();
    const projection = must(await reopened.vault.run(examples['set-cash'].command, 'run-7'));
    expect(projection?.household.accounts[0].cash.minor).toBe(2500_00);
  });
});
