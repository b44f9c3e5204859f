import type { JSX } from 'solid-js';
import styles from './Empty.module.css';

/** The designed state of a place that holds nothing yet: what it is for, and the first thing to do. */
export function Empty(props: { title: string; text: string; children?: JSX.Element }) {
  return (
    <div class={styles.empty}>
      <h2>{props.title}</h2>
      <p class={styles.text}>{props.text}</p>
      <div class={styles.actions}>{props.children}</div>
    </div>
  );
}
