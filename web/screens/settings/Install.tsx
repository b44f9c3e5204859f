import { For, Match, Switch } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import styles from './Screen.module.css';

/** The way onto the home screen, as this device has it. */
export function Install() {
  const { install } = useSession();
  const text = words.settings.install;
  return (
    <section class={styles.section} aria-labelledby="install-title">
      <h2 id="install-title">{text.title}</h2>
      <Switch
        fallback={
          <>
            <p>{text.text}</p>
            <p class={styles.note}>{text.other}</p>
          </>
        }
      >
        <Match when={install.standalone}>
          <p>{text.installed}</p>
        </Match>
        <Match when={install.offer() === 'button'}>
          <p>{text.text}</p>
          <div class={styles.actions}>
            <Button kind="primary" onClick={() => void install.install()}>
              {text.button}
            </Button>
            <Button onClick={() => install.dismiss()}>{text.later}</Button>
          </div>
        </Match>
        <Match when={install.offer() === 'ios-guide'}>
          <p>{text.text}</p>
          <ol class={styles.steps}>
            <For each={text.ios}>{(step) => <li>{step}</li>}</For>
          </ol>
        </Match>
      </Switch>
    </section>
  );
}
