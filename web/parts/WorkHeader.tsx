import { onCleanup, onMount } from 'solid-js';
import { IconButton } from './Button.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

interface WorkHeaderProps {
  title: string;
  /** Where the work is kept, in words. */
  status: string;
  note?: string;
  band?: number | undefined;
  undo: { label: string; run: (() => void) | null };
  redo: { label: string; run: (() => void) | null };
}

/** The top of a screen on which work is done: what it is, whether it is saved, and the way back and forth. */
export function WorkHeader(props: WorkHeaderProps) {
  onMount(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
      const run = event.shiftKey ? props.redo.run : props.undo.run;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  const note = (): string => [props.note, props.status].filter(Boolean).join(' · ');
  return (
    <ScreenHeader title={props.title} note={note()} band={props.band}>
      <IconButton
        icon="undo"
        label={props.undo.label}
        disabled={props.undo.run === null}
        onClick={() => props.undo.run?.()}
      />
      <IconButton
        icon="redo"
        label={props.redo.label}
        disabled={props.redo.run === null}
        onClick={() => props.redo.run?.()}
      />
    </ScreenHeader>
  );
}

/** A text field has an undo of its own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['range', 'radio', 'checkbox'].includes(target.type));
