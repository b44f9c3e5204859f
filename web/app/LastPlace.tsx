import { useNavigate } from '@solidjs/router';
import { onMount } from 'solid-js';
import { LAST_PLACE } from '../state/lastPlace.ts';
import { useSession } from '../state/session.tsx';

/** The home-screen shortcut "Last client": goes where the adviser was, or to the list. */
export function LastPlace() {
  const { vault } = useSession();
  const navigate = useNavigate();
  onMount(async () => {
    const answer = (await vault.opened) ? await vault.api.recall(LAST_PLACE) : null;
    navigate(answer?.ok && answer.value?.startsWith('/clients/') ? answer.value : '/clients', { replace: true });
  });
  return null;
}
