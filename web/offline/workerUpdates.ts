/*
 * Registration of the service worker and the life of its updates, without a library and without Solid.
 * A new version waits; only the adviser's consent lets it take over.
 */

export interface UpdateEvents {
  /** Everything is stored: from now on the app starts without a network. */
  readonly onStored: () => void;
  /** A new version is stored and waits. */
  readonly onWaiting: () => void;
  /** The new version runs, by consent given here or in another window: this page is of the old one. */
  readonly onTakenOver: () => void;
}

export interface WorkerUpdates {
  /**
   * Asks the server for a new version unless it was asked less than `leastMs` ago. Never fails: without a network there is
   * none. The registration itself was the first time.
   */
  readonly check: (leastMs: number) => Promise<void>;
  /** Lets the waiting version take over. False when none waits. */
  readonly takeOver: () => boolean;
}

const workerUrl = '/sw.js';

/**
 * Registers the worker and reports what becomes of it. Rejects when the browser refuses the registration.
 *
 * @param now milliseconds of any clock that does not run backwards
 */
export async function watchUpdates(
  container: ServiceWorkerContainer,
  events: UpdateEvents,
  now: () => number,
): Promise<WorkerUpdates> {
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first worker takes the page that installed it: nothing has changed for that page.
    if (controlled) events.onTakenOver();
    controlled = true;
  });

  const registration = await container.register(workerUrl, { updateViaCache: 'none' });
  const follow = (worker: ServiceWorker): void => {
    const replaces = registration.active !== null;
    const onState = (): void => {
      if (replaces && worker.state === 'installed') events.onWaiting();
      if (!replaces && worker.state === 'activated') events.onStored();
    };
    worker.addEventListener('statechange', onState);
  };
  if (registration.active !== null) events.onStored();
  if (registration.waiting !== null && registration.active !== null) events.onWaiting();
  if (registration.installing !== null) follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) follow(registration.installing);
  });

  let checkedAt = now();
  return {
    async check(leastMs) {
      if (now() - checkedAt < leastMs) return;
      checkedAt = now();
      await registration.update().catch(() => undefined);
    },
    takeOver() {
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
      return registration.waiting !== null;
    },
  };
}
