import styles from './Skeleton.module.css';

/** The shape of what is coming, in its final size. */
export function Skeleton(props: { width?: string; height?: string }) {
  return (
    <span
      class={styles.skeleton}
      aria-hidden="true"
      style={{ '--wide': props.width ?? '100%', '--high': props.height ?? '1em' }}
    />
  );
}
