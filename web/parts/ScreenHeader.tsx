import { type JSX, Show } from 'solid-js';
import styles from './ScreenHeader.module.css';

/** The top of a screen: its name, a quiet word about it, and what can be done from anywhere on it. */
export function ScreenHeader(props: {
  title: string;
  note?: string;
  band?: number | undefined;
  children?: JSX.Element;
}) {
  return (
    <header
      class={styles.header}
      data-band={props.band}
      style={props.band === undefined ? {} : { '--band': `var(--band-${props.band})` }}
    >
      <div class={styles.titles}>
        <h1 class={styles.title} title={props.title}>
          {props.title}
        </h1>
        <Show when={props.note}>{(note) => <span class={styles.note}>{note()}</span>}</Show>
      </div>
      <div class={styles.actions}>{props.children}</div>
    </header>
  );
}
