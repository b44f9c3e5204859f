import { For, Show } from 'solid-js';
import type { Band, Policy } from '../../domain/Policy.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { words } from '../../words/en.ts';
import { formatWeight } from '../../words/format.ts';
import type { createRules } from './createRules.ts';
import styles from './Section.module.css';
import { limitText, scopeText } from './scopeWords.ts';

/** The limits, each with what today's portfolio has. */
export function Bands(props: {
  policy: Policy;
  rules: ReturnType<typeof createRules>;
  open: OpenHousehold;
  onEdit: (band: Band | 'new') => void;
}) {
  const text = words.policy.bands;
  const rule = (band: Band) => props.rules.rules().find(({ id }) => id === `band:${band.id}`);
  const today = (band: Band): number =>
    (rule(band)?.symbols ?? []).reduce((sum, symbol) => sum + props.rules.weightOf(symbol), 0);
  const note = (band: Band): string => {
    if (!props.open.valuation()) return '';
    const broken = props.rules.broken().has(`band:${band.id}`);
    return [text.now(formatWeight(today(band))), broken ? text.broken : ''].filter(Boolean).join(', ');
  };
  return (
    <section class={styles.section} aria-labelledby="bands-title">
      <div class={styles.head}>
        <h2 id="bands-title">{text.title}</h2>
        <Button icon="plus" onClick={() => props.onEdit('new')}>
          {text.add}
        </Button>
      </div>
      <Show when={props.policy.bands.length > 0} fallback={<p class={styles.text}>{text.none}</p>}>
        <ul class={styles.rows}>
          <For each={props.policy.bands}>
            {(band) => (
              <li class={styles.row} data-broken={props.rules.broken().has(`band:${band.id}`) ? '' : undefined}>
                <span class={styles.name}>
                  <b>{scopeText(band.scope, props.open.quoteOf)}</b> {limitText(band)}
                </span>
                <span class={styles.now}>{note(band)}</span>
                <IconButton
                  icon="edit"
                  label={text.edit(scopeText(band.scope, props.open.quoteOf))}
                  onClick={() => props.onEdit(band)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
