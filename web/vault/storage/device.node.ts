import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { fail } from '../../domain/Result.ts';
import type { HouseholdProjection, HouseholdSummary, SaveState } from '../api/projection.ts';
import type { VaultApi } from '../api/vault.ts';
import type { KeyStore } from '../crypto/deviceKey.ts';
import { createDeviceSealer } from '../crypto/deviceSealer.ts';
import { sampleHouseholds } from '../samples/sampleHouseholds.ts';
import { type Connection, createConnection } from './connection.ts';
import { createVault } from './createVault.ts';
import type { ChangeNotice, VaultDeps } from './VaultState.ts';

/** A window of a simulated device: its vault, and everything that the vault told it. */
export interface SimulatedWindow {
  readonly vault: VaultApi;
  readonly connection: Connection;
  readonly households: HouseholdSummary[][];
  readonly projections: HouseholdProjection[];
  readonly saveStates: SaveState[];
  /** Opens the vault and expects that to succeed. */
  open(): Promise<SimulatedWindow>;
}

/** One device: a disk, a key, a lock and a channel that its windows share. */
export interface SimulatedDevice {
  readonly factory: IDBFactory;
  openWindow(options?: { readonly connect?: VaultDeps['connect'] }): SimulatedWindow;
  /** Resolves when every notice that was sent has been heard. */
  settle(): Promise<void>;
}

export const DATABASE = 'tangent-vault';

/** fake-indexeddb cannot clone a `CryptoKey`; a browser can. */
function keptInMemory(): KeyStore {
  let kept: CryptoKey | null = null;
  return {
    load: async () => kept,
    keep: async (key) => {
      kept ??= key;
      return kept;
    },
  };
}

export function createDevice(factory = new IDBFactory()): SimulatedDevice {
  const keys = keptInMemory();
  const hearers: ((notice: ChangeNotice) => unknown)[] = [];
  const heard: Promise<unknown>[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let clock = Date.parse('2026-01-05T09:00:00Z');

  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  };

  function openWindow(options: { readonly connect?: VaultDeps['connect'] } = {}): SimulatedWindow {
    const said = {
      households: [] as HouseholdSummary[][],
      projections: [] as HouseholdProjection[],
      saveStates: [] as SaveState[],
    };
    let connection: Connection | undefined;
    const connect =
      options.connect ??
      ((onBlocked) => createConnection({ name: DATABASE, onBlocked, dexie: { indexedDB: factory, IDBKeyRange } }));
    let own: ((notice: ChangeNotice) => unknown) | undefined;
    const vault = createVault({
      connect: (onBlocked) => {
        connection = connect(onBlocked);
        return connection;
      },
      keys: () => keys,
      seal: createDeviceSealer,
      exclusively,
      tell: (notice) => {
        for (const hear of hearers) if (hear !== own) heard.push(Promise.resolve(hear(notice)));
      },
      listen: (hear) => {
        own = hear;
        hearers.push(hear);
      },
      now: () => {
        clock += 1000;
        return new Date(clock).toISOString();
      },
      newId: () => crypto.randomUUID(),
      samples: sampleHouseholds,
      readCustodianFile: () => fail({ type: 'UnreadableFile', message: 'No file is read in these tests.' }),
    });
    const window: SimulatedWindow = {
      vault,
      connection: connection as Connection,
      ...said,
      open: async () => {
        const opened = await vault.open({
          households: (list) => said.households.push([...list]),
          household: (projection) => said.projections.push(projection),
          saveState: (state) => said.saveStates.push(state),
        });
        if (!opened.ok) throw new Error(opened.error.message);
        return window;
      },
    };
    return window;
  }

  return {
    factory,
    openWindow,
    settle: async () => {
      while (heard.length > 0) await heard.shift();
    },
  };
}

/** The value of an answer that must have succeeded. */
export function must<T>(
  answer:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly message: string } },
): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
