import { Button, LinkButton } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { words } from '../words/en.ts';
import styles from './Failure.module.css';

/** What stands where a screen failed: what happened, what still holds, and the ways on. */
export function Failure(props: { error: unknown; onRetry: () => void }) {
  const reason = (): string => (props.error instanceof Error ? `${props.error.message}.` : '');
  return (
    <>
      <ScreenHeader title={words.app.name} />
      <div class={styles.failure} role="alert">
        <Empty title={words.app.failedTitle} text={words.app.failedText(reason())}>
          <Button kind="primary" onClick={() => props.onRetry()}>
            {words.app.retry}
          </Button>
          <LinkButton href="/clients">{words.app.toClients}</LinkButton>
        </Empty>
      </div>
    </>
  );
}
