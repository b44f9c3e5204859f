import styles from './Progress.module.css';

/** How far a longer work is; `share` is 0…1, null when nobody can say. */
export function Progress(props: { label: string; share: number | null }) {
  return (
    <div class={styles.progress}>
      <div
        class={styles.track}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={props.share === null ? undefined : Math.round(props.share * 100)}
      >
        <div
          class={styles.fill}
          data-unknown={props.share === null ? '' : undefined}
          style={{ '--share': String(props.share ?? 0.3) }}
        />
      </div>
      <p class={styles.text}>{props.label}</p>
    </div>
  );
}
