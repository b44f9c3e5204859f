import styles from './Progress.module.css';

/** How far a longer work is; `share` is 0…1. */
export function Progress(props: { label: string; share: number }) {
  return (
    <div class={styles.progress}>
      <div
        class={styles.track}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(props.share * 100)}
      >
        <div class={styles.fill} style={{ '--share': String(props.share) }} />
      </div>
      <p class={styles.text}>{props.label}</p>
    </div>
  );
}
