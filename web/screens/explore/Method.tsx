import { Show } from 'solid-js';
import { Notice } from '../../parts/Notice.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { words } from '../../words/en.ts';
import type { ExploreParts } from './ExploreParts.ts';
import styles from './Method.module.css';

/** Where the expected returns come from: what the market implies, or, with a warning, what history paid. */
export function Method(props: ExploreParts) {
  const text = words.explore.method;
  const method = () => props.open.household()?.policy.returnMethod ?? 'market-implied';
  return (
    <section class={styles.method} aria-labelledby="method-title">
      <h2 id="method-title">{text.label}</h2>
      <div>
        <Segmented
          label={text.label}
          value={method()}
          options={[
            { value: 'market-implied', text: text.implied },
            { value: 'historical', text: text.historical },
          ]}
          onChange={props.actions.setMethod}
        />
      </div>
      <Show when={method() === 'historical'}>
        <Notice tone="warning">{text.warning}</Notice>
      </Show>
    </section>
  );
}
