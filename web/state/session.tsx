import { createContext, createEffect, onCleanup, onMount, type ParentProps, untrack, useContext } from 'solid-js';
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
}

const SessionContext = createContext<Session>();

export function SessionProvider(props: ParentProps) {
  const optimiser = createOptimiser();
  const session: Session = {
    vault: createVault(createVaultClient()),
    market: createMarket(optimiser),
    optimiser,
    theme: createTheme(),
    toast: createToast(),
  };
  // Prices come after the first paint: the shell is useful without them.
  onMount(() => requestAnimationFrame(() => setTimeout(() => void session.market.open())));
  createEffect(() => {
    const info = session.market.info();
    if (info) untrack(() => void addSamples(session.vault, info));
  });
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
}

/** A page that comes back from the background may find its database connection dead. */
function probeOnReturn(vault: Vault): void {
  const probe = (): void => {
    if (document.visibilityState === 'visible') void vault.api.probe();
  };
  document.addEventListener('visibilitychange', probe);
  onCleanup(() => document.removeEventListener('visibilitychange', probe));
}
