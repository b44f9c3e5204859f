import { createUniqueId, For, type JSX, Show } from 'solid-js';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

const describedBy = (id: string, props: FieldProps): string | undefined =>
  props.error ? `${id}-error` : props.hint ? `${id}-hint` : undefined;

function Frame(props: FieldProps & { id: string; children: JSX.Element }) {
  return (
    <div class={styles.field}>
      <label class={styles.label} for={props.id}>
        {props.label}
      </label>
      {props.children}
      <Show
        when={props.error}
        fallback={
          <Show when={props.hint}>
            {(hint) => (
              <p class={styles.hint} id={`${props.id}-hint`}>
                {hint()}
              </p>
            )}
          </Show>
        }
      >
        {(error) => (
          <p class={styles.error} id={`${props.id}-error`}>
            {error()}
          </p>
        )}
      </Show>
    </div>
  );
}

/** One line of text. `kind: 'number'` aligns right and asks for the keypad, but keeps what was typed as text (P29: comma keypads). */
export function TextField(
  props: FieldProps & {
    value: string;
    kind?: 'text' | 'number';
    onInput: (value: string) => void;
    onCommit?: (value: string) => void;
    list?: string;
    autofocus?: boolean;
  },
) {
  const id = createUniqueId();
  return (
    <Frame id={id} label={props.label} hint={props.hint} error={props.error}>
      <input
        id={id}
        type="text"
        class={`${styles.input} ${props.kind === 'number' ? styles.number : ''}`}
        inputmode={props.kind === 'number' ? 'decimal' : 'text'}
        autocomplete="off"
        list={props.list}
        value={props.value}
        autofocus={props.autofocus ?? false}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onChange={(event) => props.onCommit?.(event.currentTarget.value)}
      />
    </Frame>
  );
}

export function SelectField<T extends string>(
  props: FieldProps & { value: T; options: readonly { value: T; text: string }[]; onChange: (value: T) => void },
) {
  const id = createUniqueId();
  return (
    <Frame id={id} label={props.label} hint={props.hint} error={props.error}>
      <select
        id={id}
        class={styles.input}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.text}
            </option>
          )}
        </For>
      </select>
    </Frame>
  );
}
