import { A } from '@solidjs/router';
import { type JSX, splitProps } from 'solid-js';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Kind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  icon?: IconName;
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'icon', 'children']);
  return (
    <button type="button" {...rest} class={styles.button} data-kind={own.kind ?? 'plain'}>
      {own.icon && <Icon name={own.icon} size={20} />}
      {own.children}
    </button>
  );
}

/** A button that is only an icon; `label` is its name for screen readers and its tooltip. */
export function IconButton(props: Omit<ButtonProps, 'kind' | 'children'> & { label: string; icon: IconName }) {
  const [own, rest] = splitProps(props, ['icon', 'label']);
  return (
    <button type="button" {...rest} class={`${styles.button} ${styles.icon}`} aria-label={own.label} title={own.label}>
      <Icon name={own.icon} />
    </button>
  );
}

/** A real link that looks like a button. `brief`: on a phone only its icon is seen, its words are still read aloud. */
export function LinkButton(props: {
  href: string;
  kind?: Kind;
  icon?: IconName;
  brief?: boolean;
  children: JSX.Element;
}) {
  return (
    <A href={props.href} class={styles.button} data-kind={props.kind ?? 'plain'}>
      {props.icon && <Icon name={props.icon} size={20} />}
      <span class={props.brief ? styles.brief : undefined}>{props.children}</span>
    </A>
  );
}
