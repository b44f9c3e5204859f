import type { VaultError } from '../api/error.ts';

/** Names by which browsers report a connection that died under us, seen on WebKit after a spell in the background. */
const LOST = new Set([
  'AbortError',
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'TransactionInactiveError',
  'TimeoutError',
]);
const LOST_MESSAGE =
  /connection (is closing|to indexed database server lost)|database connection is closing|backing store/i;

interface Named {
  readonly name?: string;
  readonly message?: string;
  readonly inner?: unknown;
}

/** The error and those that Dexie wrapped in it, outermost first. */
function chain(error: unknown): readonly Named[] {
  const links: Named[] = [];
  for (let link = error as Named | undefined; link && links.length < 5; link = link.inner as Named | undefined) {
    links.push(link);
  }
  return links;
}

const isFull = (error: unknown): boolean => chain(error).some((link) => link.name === 'QuotaExceededError');

/** True when a new connection may succeed where this one failed. */
export const isLostConnection = (error: unknown): boolean =>
  !isFull(error) && chain(error).some((link) => LOST.has(link.name ?? '') || LOST_MESSAGE.test(link.message ?? ''));

/** What a person is told, with the way on. */
export function storageError(error: unknown): VaultError {
  if (isFull(error)) {
    return {
      type: 'StorageFull',
      message:
        'This device has no room left for the change. It is kept in this window: free some space and Tangent stores it by itself.',
    };
  }
  const [outer] = chain(error);
  const cause = outer?.message ?? String(error);
  if (isLostConnection(error) || outer?.name === 'OpenFailedError' || outer?.name === 'MissingAPIError') {
    return {
      type: 'StorageBlocked',
      message: `The browser does not let Tangent reach its storage (${cause}). What you change is kept in this window and stored when it answers again.`,
    };
  }
  return { type: 'VaultFailed', message: `The vault could not read or write its storage: ${cause}` };
}
