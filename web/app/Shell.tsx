import { useNavigate } from '@solidjs/router';
import { ErrorBoundary, onMount, type ParentProps, Suspense } from 'solid-js';
import { onLaunch } from '../offline/onLaunch.ts';
import { reloadOnStaleChunk } from '../offline/reloadOnStaleChunk.ts';
import { Toast } from '../parts/Toast.tsx';
import { createLastPlace } from '../state/lastPlace.ts';
import { useSession } from '../state/session.tsx';
import { words } from '../words/en.ts';
import { Failure } from './Failure.tsx';
import { Nav } from './Nav.tsx';
import styles from './Shell.module.css';
import { UpdateNotice } from './UpdateNotice.tsx';

/** The frame: navigation, the screen, and the few words that may lie over it. */
export function Shell(props: ParentProps) {
  const { toast, vault } = useSession();
  const navigate = useNavigate();
  createLastPlace(vault);
  onMount(() => {
    onLaunch((path) => navigate(path));
    reloadOnStaleChunk(vault.flush);
  });
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#screen">
        {words.app.skip}
      </a>
      <main class={styles.main} id="screen" tabindex={-1}>
        <ErrorBoundary fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
          <Suspense>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Nav />
      <UpdateNotice />
      <Toast message={toast.note()} closeLabel={words.app.close} onClose={toast.clear} />
    </div>
  );
}
