import { ErrorBoundary, type ParentProps, Suspense } from 'solid-js';
import { Toast } from '../parts/Toast.tsx';
import { createLastPlace } from '../state/lastPlace.ts';
import { useSession } from '../state/session.tsx';
import { words } from '../words/en.ts';
import { Failure } from './Failure.tsx';
import { Nav } from './Nav.tsx';
import styles from './Shell.module.css';

/** The frame: navigation, the screen, and the one short message that may lie over it. */
export function Shell(props: ParentProps) {
  const { toast, vault } = useSession();
  createLastPlace(vault);
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
      <Toast message={toast.note()} closeLabel={words.app.close} onClose={toast.clear} />
    </div>
  );
}
