import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  type ParentProps,
  untrack,
  useContext,
} from 'solid-js';
import { createInstallPrompt, type InstallPrompt } from '../offline/createInstallPrompt.ts';
import { createUpdatePrompt, type UpdatePrompt } from '../offline/createUpdatePrompt.ts';
import { requestPersistence } from '../offline/persistence.ts';
import { whenIdle } from '../offline/whenIdle.ts';
import { createOptimiser, type Optimiser } from '../optimiser/client.ts';
import { createVaultClient } from '../vault/client.ts';
import { createMarket, type Market } from './market.ts';
import { createTheme, type Theme } from './theme.ts';
import { createToast } from './toast.ts';
import { createVault, type Vault } from './vault.ts';

/** Everything that the screens share while the app is open. */
export interface Session {
  readonly vault: Vault;
  readonly market: Market;
  readonly optimiser: Optimiser;
  readonly theme: Theme;
  readonly toast: ReturnType<typeof createToast>;
  readonly update: UpdatePrompt;
  readonly install: InstallPrompt;
}

const SessionContext = createContext<Session>();

export function SessionProvider(props: ParentProps) {
  const optimiser = createOptimiser();
  const vault = createVault(createVaultClient());
  const session: Session = {
    vault,
    market: createMarket(optimiser),
    optimiser,
    theme: createTheme(),
    toast: createToast(),
    update: createUpdatePrompt({ flush: vault.flush }),
    install: createInstall(vault),
  };
  // Prices come after the first paint: the shell is useful without them.
  onMount(() => requestAnimationFrame(() => whenIdle(() => void session.market.open())));
  createEffect(() => {
    const info = session.market.info();
    const failed = session.market.failure() !== null;
    untrack(() => {
      if (info) void addSamples(session.vault, info);
      else if (failed) session.vault.settle();
    });
  });
  keepForGood(session.vault);
  probeOnReturn(session.vault);
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: wrap the screen in <SessionProvider>');
  return session;
}

async function addSamples(vault: Vault, info: NonNullable<ReturnType<Market['info']>>): Promise<void> {
  if (await vault.opened) await vault.api.addSamples(info.hash, info.instruments);
  vault.settle();
}

/** Asks the browser to keep the data once there is a client who is no sample. */
function keepForGood(vault: Vault): void {
  const worthKeeping = createMemo(() => vault.summaries()?.some((summary) => !summary.sample) ?? false);
  createEffect(() => {
    if (worthKeeping()) untrack(() => void requestPersistence());
  });
}

/** A page that comes back from the background may find its database connection dead. */
function probeOnReturn(vault: Vault): void {
  const probe = (): void => {
    if (document.visibilityState === 'visible') void vault.api.probe();
  };
  document.addEventListener('visibilitychange', probe);
  onCleanup(() => document.removeEventListener('visibilitychange', probe));
}

const INSTALL_DISMISSED = 'install-dismissed-at';

/** The offer to install, which keeps a "not now" with the other notes of this device. */
function createInstall(vault: Vault): InstallPrompt {
  const [dismissedAtMs, setDismissedAtMs] = createSignal<number | null>(null);
  void vault.opened.then(async (open) => {
    const answer = open ? await vault.api.recall(INSTALL_DISMISSED) : null;
    if (answer?.ok && answer.value !== null) setDismissedAtMs(Number(answer.value));
  });
  return createInstallPrompt({
    dismissedAtMs,
    onDismiss: (atMs) => {
      setDismissedAtMs(atMs);
      void vault.api.remember(INSTALL_DISMISSED, String(atMs));
    },
  });
}
