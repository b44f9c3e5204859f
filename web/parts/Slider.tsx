import styles from './Slider.module.css';

/** A native range: `onInput` while the finger moves, `onChange` once when it lets go or a key was pressed. */
export function Slider(props: {
  label: string;
  /** What a screen reader says for the value. */
  valueText: string;
  min: number;
  max: number;
  step: number;
  value: number;
  disabled?: boolean;
  onInput: (value: number) => void;
  onChange?: (value: number) => void;
}) {
  const fill = (): string => {
    const span = props.max - props.min;
    return `${span > 0 ? ((props.value - props.min) / span) * 100 : 0}%`;
  };
  return (
    <input
      type="range"
      class={styles.slider}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      min={props.min}
      max={props.max}
      step={props.step}
      value={props.value}
      disabled={props.disabled ?? false}
      style={{ '--fill': fill() }}
      onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
      onChange={(event) => props.onChange?.(event.currentTarget.valueAsNumber)}
    />
  );
}
