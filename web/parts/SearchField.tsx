import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

/** Finds while one types; Escape empties it. */
export function SearchField(props: { label: string; value: string; onInput: (value: string) => void }) {
  return (
    <label class={styles.search}>
      <Icon name="search" size={20} />
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autocomplete="off"
        enterkeyhint="search"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onInput('');
        }}
      />
    </label>
  );
}
