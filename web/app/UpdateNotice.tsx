import { Show } from 'solid-js';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useSession } from '../state/session.tsx';
import { words } from '../words/en.ts';
import styles from './UpdateNotice.module.css';

/** A new version waits: it comes when the adviser says so, never under an open meeting. */
export function UpdateNotice() {
  const { update, toast } = useSession();
  const accept = (): void => {
    update
      .accept()
      .catch((error: unknown) => toast.show({ text: error instanceof Error ? error.message : String(error) }));
  };
  return (
    <Show when={update.needRefresh()}>
      <div class={styles.notice}>
        <Notice
          action={
            <>
              <Button onClick={() => update.dismiss()}>{words.app.update.later}</Button>
              <Button kind="primary" onClick={accept}>
                {words.app.update.apply}
              </Button>
            </>
          }
        >
          {words.app.update.ready}
        </Notice>
      </div>
    </Show>
  );
}
