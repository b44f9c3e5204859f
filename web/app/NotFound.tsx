import { LinkButton } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { words } from '../words/en.ts';
import styles from './Failure.module.css';

export function NotFound() {
  return (
    <div class={styles.failure}>
      <Empty title={words.app.notFoundTitle} text={words.app.notFoundText}>
        <LinkButton href="/clients" kind="primary">
          {words.app.toClients}
        </LinkButton>
      </Empty>
    </div>
  );
}
