import { Match, Show, Switch } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import styles from './Screen.module.css';

/** The market pack in use, in its own words. */
export function MarketFacts() {
  const { market } = useSession();
  const text = words.settings.market;
  return (
    <Switch>
      <Match when={market.failure()}>
        {(error) => (
          <Notice
            tone="breach"
            title={words.app.marketFailed}
            action={<Button onClick={() => void market.open()}>{words.app.retry}</Button>}
          >
            {error().message}
          </Notice>
        )}
      </Match>
      <Match when={market.progress()}>
        {(progress) => <Progress label={words.app.loadingMarket(progress().step)} share={progress().share} />}
      </Match>
      <Match when={market.info()}>
        {(info) => (
          <>
            <p>
              <strong>{info().simulated ? words.market.simulated : info().name}</strong>
              {`. ${text.of(info().instruments.length)}. ${text.asOf(info().asOf)}.`}
            </p>
            <Show when={info().notice}>{(notice) => <Notice tone="warning">{notice()}</Notice>}</Show>
            <Show when={info().simulated}>
              <p class={styles.note}>{text.simulated}</p>
            </Show>
            <dl class={styles.facts}>
              <dt>{text.origin}</dt>
              <dd>{info().origin}</dd>
              <dt>{text.licence}</dt>
              <dd>{info().licence}</dd>
              <dt>{text.hash}</dt>
              <dd>{info().hash.slice(0, 16)}</dd>
            </dl>
          </>
        )}
      </Match>
    </Switch>
  );
}
