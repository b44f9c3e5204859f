import { createSignal, Show } from 'solid-js';
import { marketName } from '../../state/marketName.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatWeight } from '../../words/format.ts';
import { About } from './About.tsx';
import type { ExploreParts } from './ExploreParts.ts';
import styles from './Small.module.css';

/** The line that is always there: hypothetical, which market, as of when; and the way to all of it. */
export function Small(props: ExploreParts) {
  const { market } = useSession();
  const [about, setAbout] = createSignal(false);
  const source = (): string => (market.info() ? `${marketName(market)}.` : '');
  const fixed = (): string => {
    const assets = props.explore.assets();
    if (!assets || assets.fixedNames.length === 0) return '';
    return words.explore.fixed(assets.fixedNames.join(', '), formatWeight(assets.fixedWeight));
  };
  const historical = (): string =>
    props.open.household()?.policy.returnMethod === 'historical' ? words.explore.method.shown : '';
  return (
    <div class={styles.small}>
      <p>
        {words.explore.disclosure.line} {source()} {historical()} {fixed()}{' '}
        <button type="button" class={styles.more} onClick={() => setAbout(true)}>
          {words.explore.disclosure.more}
        </button>
      </p>
      <Show when={about()}>
        <About explore={props.explore} onClose={() => setAbout(false)} />
      </Show>
    </div>
  );
}
