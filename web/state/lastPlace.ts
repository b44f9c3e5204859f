import { useLocation } from '@solidjs/router';
import { createEffect, untrack } from 'solid-js';
import type { Vault } from './vault.ts';

/** Under which note the vault keeps the address of the last household screen. */
export const LAST_PLACE = 'last-place';

/** Remembers each household screen that is visited, so that `/last` can go back to it. */
export function createLastPlace(vault: Vault): void {
  const location = useLocation();
  createEffect(() => {
    const path = location.pathname;
    untrack(() => {
      if (/^\/clients\/(?!new$)/.test(path)) void rememberPlace(vault, path);
    });
  });
}

async function rememberPlace(vault: Vault, path: string): Promise<void> {
  if (await vault.opened) await vault.api.remember(LAST_PLACE, path);
}
