import { Show } from 'solid-js';
import { Button } from './Button.tsx';
import styles from './FormActions.module.css';

/** The end of a form: the one thing it is for, and, where something can be removed, the way to do that. */
export function FormActions(props: { save: string; remove?: string | undefined; onRemove?: () => void }) {
  return (
    <div class={styles.actions}>
      <Button type="submit" kind="primary">
        {props.save}
      </Button>
      <Show when={props.remove}>
        {(remove) => (
          <Button kind="danger" icon="trash" onClick={() => props.onRemove?.()}>
            {remove()}
          </Button>
        )}
      </Show>
    </div>
  );
}
