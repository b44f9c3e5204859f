import { createSignal, onMount, Show } from 'solid-js';
import {
  type Persistence,
  readPersistence,
  requestPersistence,
  type StorageUse,
  storageEstimate,
} from '../../offline/persistence.ts';
import { Button } from '../../parts/Button.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { useSession } from '../../state/session.tsx';
import type { ThemeChoice } from '../../state/theme.ts';
import { words } from '../../words/en.ts';
import { Install } from './Install.tsx';
import { MarketData } from './MarketData.tsx';
import styles from './Screen.module.css';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** This device: how it looks, which market it shows, what it stores, which version it runs. */
export default function SettingsScreen() {
  const text = words.settings;
  return (
    <div>
      <ScreenHeader title={text.title} />
      <div class={styles.body}>
        <Look />
        <MarketData />
        <Storage />
        <Install />
        <Version />
      </div>
    </div>
  );
}

function Look() {
  const { theme } = useSession();
  const text = words.settings.look;
  return (
    <section class={styles.section} aria-labelledby="look-title">
      <h2 id="look-title">{text.title}</h2>
      <div>
        <Segmented
          label={text.label}
          value={theme.choice()}
          options={THEMES.map((value) => ({ value, text: text.options[value] }))}
          onChange={theme.choose}
        />
      </div>
    </section>
  );
}

function Storage() {
  const [use, setUse] = createSignal<StorageUse | null>(null);
  const [kept, setKept] = createSignal<Persistence>('unknown');
  const text = words.settings.storage;
  onMount(() => {
    void storageEstimate().then(setUse);
    void readPersistence().then(setKept);
  });
  return (
    <section class={styles.section} aria-labelledby="storage-title">
      <h2 id="storage-title">{text.title}</h2>
      <p>{text.text}</p>
      <p class={styles.note}>
        <Show when={use()}>{(of) => `${text.used(of().usedBytes, of().quotaBytes)} `}</Show>
        {text[kept()]}
      </p>
      <Show when={kept() === 'refused'}>
        <div>
          <Button onClick={() => void requestPersistence().then(setKept)}>{text.ask}</Button>
        </div>
      </Show>
    </section>
  );
}

function Version() {
  const { update } = useSession();
  const [checked, setChecked] = createSignal(false);
  const text = words.settings.version;
  return (
    <section class={styles.section} aria-labelledby="version-title">
      <h2 id="version-title">{text.title}</h2>
      <p>{text.of(import.meta.env.VITE_VERSION)}</p>
      <p class={styles.note} role="status">
        {checked() ? text.checked : ''}
      </p>
      <div>
        <Button onClick={() => void update.check().then(() => setChecked(true))}>{text.check}</Button>
      </div>
    </section>
  );
}
