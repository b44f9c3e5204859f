/** How long a window waits for another one's write; a write takes milliseconds, so a longer wait is for a frozen window. */
const PATIENCE_MS = 5_000;

/**
 * One writer at a time among the windows of a device. The lock spares them from tripping over each other; that nothing
 * is lost without it follows from the log, which refuses an append that does not continue it. So a window that waits
 * too long, or a browser without locks, goes ahead.
 */
export function createWriteLock(
  locks: Pick<LockManager, 'request'> | undefined,
  name: string,
  patienceMs = PATIENCE_MS,
) {
  return async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (!locks) return work();
    let granted = false;
    const holding = (): Promise<T> => {
      granted = true;
      return work();
    };
    try {
      return (await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, holding)) as T;
    } catch (error) {
      if (granted) throw error;
      return work();
    }
  };
}
