import { expose } from 'comlink';
import { holdLifeline } from './api/lifeline.ts';
import { createDeviceSealer } from './crypto/deviceSealer.ts';
import { readCustodianFile } from './import/preview.ts';
import { sampleHouseholds } from './samples/sampleHouseholds.ts';
import { createConnection } from './storage/connection.ts';
import { createVault } from './storage/createVault.ts';
import { createKeyStore } from './storage/keyStore.ts';
import type { ChangeNotice } from './storage/VaultState.ts';
import { createWriteLock } from './storage/writeLock.ts';

/** The worker's entry: the vault over what the browser offers. */
const DATABASE = 'tangent-vault';
const WRITE_LOCK = 'tangent-vault-write';
holdLifeline(navigator.locks, crypto.randomUUID(), (line) => postMessage(line));

const channel = new BroadcastChannel('tangent-vault');

expose(
  createVault({
    connect: (onBlocked) => createConnection({ name: DATABASE, onBlocked }),
    keys: createKeyStore,
    seal: createDeviceSealer,
    exclusively: createWriteLock(navigator.locks, WRITE_LOCK),
    tell: (notice) => channel.postMessage(notice),
    listen: (hear) => channel.addEventListener('message', (event: MessageEvent<ChangeNotice>) => hear(event.data)),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    samples: sampleHouseholds,
    readCustodianFile,
  }),
);
