import { LinkButton } from './Button.tsx';
import { Empty } from './Empty.tsx';
import styles from './Gone.module.css';

/** What stands where an address leads to nothing: why, and the one way on. */
export function Gone(props: { title: string; text: string; href: string; action: string }) {
  return (
    <div class={styles.gone}>
      <Empty title={props.title} text={props.text}>
        <LinkButton href={props.href} kind="primary">
          {props.action}
        </LinkButton>
      </Empty>
    </div>
  );
}
