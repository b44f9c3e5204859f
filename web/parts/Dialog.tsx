import { createUniqueId, type JSX, onCleanup, onMount } from 'solid-js';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

/**
 * A modal question over the screen, on the native element: focus, Escape and the top layer are the browser's.
 * Mount it inside `<Show>`; it opens when it is made and calls `onClose` when the person leaves it.
 */
export function Dialog(props: {
  title: string;
  closeLabel: string;
  wide?: boolean;
  onClose: () => void;
  children: JSX.Element;
}) {
  const titleId = createUniqueId();
  let element!: HTMLDialogElement;
  onMount(() => {
    if (!element.open) element.showModal();
  });
  onCleanup(() => element.close());
  const leaveByBackdrop = (event: MouseEvent): void => {
    if (event.target === element) props.onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click only catches the backdrop; Escape is the dialog's own key
    <dialog
      ref={element}
      class={styles.dialog}
      data-wide={props.wide ? '' : undefined}
      aria-labelledby={titleId}
      onClick={leaveByBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class={styles.head}>
        <h2 id={titleId}>{props.title}</h2>
        <IconButton icon="close" label={props.closeLabel} onClick={() => props.onClose()} />
      </div>
      <div class={styles.body}>{props.children}</div>
    </dialog>
  );
}
