import { createSignal } from 'solid-js';
import styles from './FileDrop.module.css';
import { Icon } from './Icon.tsx';

/** One file, picked or dropped. The picker is a native input, so that every device offers its own places. */
export function FileDrop(props: {
  label: string;
  hint: string;
  note: string;
  accept: string;
  onFile: (file: File) => void;
}) {
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) props.onFile(file);
  };
  return (
    <label
      class={styles.drop}
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="import" size={32} />
      <span class={styles.label}>{props.label}</span>
      <span class={styles.hint}>{props.hint}</span>
      <span class={styles.hint}>{props.note}</span>
      <input
        type="file"
        class={styles.input}
        accept={props.accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
