import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { whenIdle } from './whenIdle.ts';
import { type WorkerUpdates, watchUpdates } from './workerUpdates.ts';

export interface UpdatePrompt {
  /** A new version waits for consent, or runs already in another window. */
  readonly needRefresh: Accessor<boolean>;
  /** Everything the app is made of is stored on this device. */
  readonly offlineReady: Accessor<boolean>;
  /** Waits for open edits, lets the new version take over and loads the page again. Rejects, and changes nothing, when
   *  the edits could not be saved. */
  readonly accept: () => Promise<void>;
  /** Hides the prompt until the next version, or the next start. */
  readonly dismiss: () => void;
  /** Asks the server for a new version now. */
  readonly check: () => Promise<void>;
}

interface Options {
  /** Resolves once nothing that the adviser did can be lost by loading the page again. */
  readonly flush: () => Promise<void>;
  readonly reload?: () => void;
}

const hourMs = 3_600_000;
/** Coming back to the app asks the server, but not at every glance. */
const glanceMs = 5 * 60_000;
/** WebKit may never say that the new worker has taken over. */
const takeOverMs = 2_000;

/** Registers the service worker and holds what the update prompt shows. Does nothing where there are no service workers. */
export function createUpdatePrompt({ flush, reload = () => location.reload() }: Options): UpdatePrompt {
  const [needRefresh, setNeedRefresh] = createSignal(false);
  const [offlineReady, setOfflineReady] = createSignal(false);
  let updates: WorkerUpdates | null = null;
  let accepted = false;

  const reloadOnce = (): void => {
    if (!accepted) return;
    accepted = false;
    reload();
  };
  const events = {
    onStored: () => setOfflineReady(true),
    onWaiting: () => setNeedRefresh(true),
    onTakenOver: () => (accepted ? reloadOnce() : setNeedRefresh(true)),
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Storing the app for later must not slow down the first look at it.
    whenIdle(() => {
      watchUpdates(navigator.serviceWorker, events, () => performance.now()).then(
        (watched) => {
          updates = watched;
        },
        // Refused registrations (private windows, plain http) leave an app that works as long as there is a network.
        () => undefined,
      );
    });
    checkOnReturn(() => updates?.check(glanceMs));
  }
  return {
    needRefresh,
    offlineReady,
    check: async () => updates?.check(0),
    dismiss: () => setNeedRefresh(false),
    async accept() {
      await flush();
      accepted = true;
      if (updates?.takeOver()) setTimeout(reloadOnce, takeOverMs);
      else reloadOnce();
    },
  };
}

/** Installed apps on iOS never look for a new version by themselves. */
function checkOnReturn(check: () => void): void {
  const onReturn = (): void => {
    if (document.visibilityState === 'visible') check();
  };
  const hourly = setInterval(onReturn, hourMs);
  document.addEventListener('visibilitychange', onReturn);
  addEventListener('focus', onReturn);
  onCleanup(() => {
    clearInterval(hourly);
    document.removeEventListener('visibilitychange', onReturn);
    removeEventListener('focus', onReturn);
  });
}
