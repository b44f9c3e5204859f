import { A, useLocation } from '@solidjs/router';
import { createMemo, For } from 'solid-js';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSession } from '../state/session.tsx';
import { words } from '../words/en.ts';
import styles from './Shell.module.css';

interface Destination {
  readonly href: string;
  readonly text: string;
  readonly icon: IconName;
  readonly current: boolean;
}

const householdIn = (path: string): string | undefined => {
  const id = /^\/clients\/([^/]+)/.exec(path)?.[1];
  return id === 'new' ? undefined : id;
};

/** The five destinations: a rail in landscape, a bar below on smaller screens. Every one is a real link. */
export function Nav() {
  const { vault } = useSession();
  const location = useLocation();
  let last: string | undefined;
  const household = createMemo(() => {
    last = householdIn(location.pathname) ?? last ?? vault.summaries()?.[0]?.id;
    return last;
  });
  const destinations = createMemo((): Destination[] => {
    const path = location.pathname;
    const id = household();
    const inside = householdIn(path) !== undefined;
    const base = `/clients/${id}`;
    const list: Destination[] = [
      { href: '/clients', text: words.app.clients, icon: 'clients', current: !inside && path.startsWith('/clients') },
    ];
    if (id) {
      list.push(
        {
          href: base,
          text: words.app.household,
          icon: 'holdings',
          current: inside && !/\/(explore|policy)$/.test(path),
        },
        { href: `${base}/explore`, text: words.app.explore, icon: 'explore', current: path.endsWith('/explore') },
        { href: `${base}/policy`, text: words.app.policy, icon: 'policy', current: path.endsWith('/policy') },
      );
    }
    list.push({ href: '/settings', text: words.app.settings, icon: 'settings', current: path === '/settings' });
    return list;
  });
  return (
    <nav class={styles.nav} aria-label={words.app.nav}>
      <For each={destinations()}>
        {(destination) => (
          <A class={styles.item} href={destination.href} aria-current={destination.current ? 'page' : undefined}>
            <Icon name={destination.icon} />
            {destination.text}
          </A>
        )}
      </For>
    </nav>
  );
}
