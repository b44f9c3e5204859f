import { Show } from 'solid-js';
import styles from './Toast.module.css';

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A short word about what was just done, with one way back; read aloud politely. */
export function Toast(props: { message: ToastMessage | null; closeLabel: string; onClose: () => void }) {
  return (
    <div role="status" aria-live="polite">
      <Show when={props.message}>
        {(message) => (
          <div class={styles.toast}>
            <span>{message().text}</span>
            <Show when={message().action}>
              {(action) => (
                <button
                  type="button"
                  onClick={() => {
                    action().run();
                    props.onClose();
                  }}
                >
                  {action().label}
                </button>
              )}
            </Show>
            <button type="button" aria-label={props.closeLabel} onClick={() => props.onClose()}>
              ✕
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}
