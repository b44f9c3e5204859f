import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface ToastNote {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read a sentence and reach its button. */
const SHOWN_MS = 8_000;

/** One short message at a time; a newer one replaces it. */
export function createToast(): { note: Accessor<ToastNote | null>; show(note: ToastNote): void; clear(): void } {
  const [note, setNote] = createSignal<ToastNote | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    setNote(null);
  };
  onCleanup(() => clearTimeout(timer));
  return {
    note,
    clear,
    show(next) {
      clearTimeout(timer);
      setNote(next);
      timer = setTimeout(clear, SHOWN_MS);
    },
  };
}
