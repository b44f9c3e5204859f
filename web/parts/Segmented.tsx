import { createUniqueId, For } from 'solid-js';
import styles from './Segmented.module.css';

/** A choice of a few, one of them made: native radio buttons in one row. */
export function Segmented<T extends string>(props: {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = createUniqueId();
  return (
    <div class={styles.group} role="radiogroup" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <label class={styles.option}>
            <input
              type="radio"
              name={name}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.text}
          </label>
        )}
      </For>
    </div>
  );
}
