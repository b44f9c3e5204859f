import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { words } from '../../words/en.ts';
import styles from './Under.module.css';

type Tab = 'changes' | 'rules';

/**
 * What the picture means: figures, changes, rules. Beside the picture on a wide screen, two tabs under it in portrait,
 * a sheet that opens half on a phone and leaves the picture and the thumb's control in sight.
 */
export function Under(props: {
  tab: Tab;
  onTab: (tab: Tab) => void;
  tiles: JSX.Element;
  changes: JSX.Element;
  rules: JSX.Element;
}) {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <div class={styles.tiles}>{props.tiles}</div>
      <div class={styles.side} data-tab={props.tab} data-open={open() ? '' : undefined}>
        <div class={styles.tabs}>
          <Segmented
            label={words.explore.tabs.label}
            value={props.tab}
            options={[
              { value: 'changes', text: words.explore.tabs.changes },
              { value: 'rules', text: words.explore.tabs.rules },
            ]}
            onChange={(tab: Tab) => {
              props.onTab(tab);
              setOpen(true);
            }}
          />
          <div class={styles.grip}>
            <Button kind="quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
              {open() ? words.explore.sheet.close : words.explore.sheet.open}
            </Button>
          </div>
        </div>
        {/* Scrollable: it takes the keyboard so that the arrow keys can scroll it. */}
        <section class={styles.scroll} tabindex={0} aria-label={words.explore.tabs.label}>
          <div class={styles.changes}>{props.changes}</div>
          <div class={styles.rules}>{props.rules}</div>
        </section>
      </div>
    </>
  );
}
