import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

/** A sentence that matters now: what happened, what still holds, and a way on. */
export function Notice(props: {
  tone?: 'info' | 'warning' | 'breach';
  title?: string;
  children: JSX.Element;
  action?: JSX.Element;
}) {
  return (
    <div class={styles.notice} data-tone={props.tone ?? 'info'} role={props.tone === 'breach' ? 'alert' : 'note'}>
      <span class={styles.mark}>
        <Icon name={props.tone === 'info' || props.tone === undefined ? 'info' : 'warning'} size={20} />
      </span>
      <div>
        <Show when={props.title}>{(title) => <p class={styles.title}>{title()}</p>}</Show>
        <p>{props.children}</p>
      </div>
      <div class={styles.action}>{props.action}</div>
    </div>
  );
}
