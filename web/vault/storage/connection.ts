import type { DexieOptions } from 'dexie';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import { declareDatabase, type VaultDatabase } from './schema.ts';
import { isLostConnection, storageError } from './storageError.ts';

/** The only holder of the database. Everybody else hands it work and gets a `Result`. */
export interface Connection {
  read<T>(work: (database: VaultDatabase) => PromiseLike<T>): Promise<Result<T, VaultError>>;
  /** All of it or nothing; answers after the strict transaction's `complete`. */
  write<T>(work: (database: VaultDatabase) => PromiseLike<T>): Promise<Result<T, VaultError>>;
  /** Touches the store with a transaction of its own, which finds a dead handle and replaces it. */
  probe(): Promise<Result<null, VaultError>>;
  close(): void;
}

export interface ConnectionOptions {
  readonly name: string;
  /** A fake in tests; by default the browser's. */
  readonly dexie?: DexieOptions;
  /** Longest wait for work on an open database before its connection counts as lost. */
  readonly deadlineMs?: number;
  /** Another window holds an older version open; resolves by itself when it closes. */
  onBlocked(): void;
}

interface Handle {
  database: Promise<VaultDatabase> | null;
}

/**
 * Owns the IndexedDB connection. A handle that was closed from outside or failed like a lost connection is dropped,
 * and the work is done once more on a new one; so the work must stand being repeated.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const handle: Handle = { database: null };
  const attempt = <T>(work: (database: VaultDatabase) => PromiseLike<T>) => attemptTwice(handle, options, work);
  return {
    read: (work) => attempt((database) => database.transaction('r', tablesOf(database), () => work(database))),
    write: (work) => attempt((database) => database.transaction('rw', tablesOf(database), () => work(database))),
    probe: () =>
      attempt((database) => database.transaction('r', database.heads, () => database.heads.count()).then(() => null)),
    close: () => drop(handle),
  };
}

/** One scope for all work: a transaction is one unit whatever it touches. */
const tablesOf = (database: VaultDatabase) => database.tables;

async function attemptTwice<T>(
  handle: Handle,
  options: ConnectionOptions,
  work: (database: VaultDatabase) => PromiseLike<T>,
): Promise<Result<T, VaultError>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const database = await (handle.database ?? openDatabase(handle, options));
      return succeed(await withinDeadline(work(database), options.deadlineMs ?? DEADLINE_MS));
    } catch (error) {
      const lost = isLostConnection(error);
      if (lost || (error as { name?: string }).name === 'OpenFailedError') drop(handle);
      if (!lost || attempt === 2) return fail(storageError(error));
    }
  }
}

/** Twenty times the slowest commit of a full log on a tablet; WebKit has been seen to answer never. */
const DEADLINE_MS = 10_000;

/** Work that comes through after all is harmless: an append checks where the log ends before it writes. */
async function withinDeadline<T>(work: PromiseLike<T>, deadlineMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new DOMException(`no answer within ${deadlineMs} ms`, 'TimeoutError');
    timer = setTimeout(() => reject(error), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function openDatabase(handle: Handle, options: ConnectionOptions): Promise<VaultDatabase> {
  const database = declareDatabase(options.name, options.dexie ?? {});
  const opened = Promise.resolve(database.open()).then(() => database);
  const lose = (): void => {
    if (handle.database === opened) drop(handle);
  };
  database.on('close', lose);
  // A window with a newer Tangent waits to upgrade: make way at once. Our next work reopens what it left.
  database.on('versionchange', () => {
    lose();
    return false;
  });
  database.on('blocked', () => options.onBlocked());
  handle.database = opened;
  return opened;
}

function drop(handle: Handle): void {
  const dropped = handle.database;
  handle.database = null;
  dropped?.then(
    (database) => database.close({ disableAutoOpen: true }),
    () => undefined, // it never opened: whoever waited for it has been told
  );
}
