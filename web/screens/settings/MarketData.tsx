import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { EngineError } from '../../../worker/api/error.ts';
import type { PriceImportReport } from '../../../worker/api/priceImport.ts';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import styles from './Screen.module.css';

type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly error: EngineError }
  | { readonly at: 'done'; readonly report: PriceImportReport };

/** Which market the figures come from, and the adviser's own prices beside it. */
export function MarketData() {
  const { market, optimiser } = useSession();
  const [stage, setStage] = createSignal<Stage>({ at: 'idle' });
  const text = words.settings.market;
  const read = async (file: File): Promise<void> => {
    setStage({ at: 'reading' });
    const answer = await optimiser.importPrices(await file.arrayBuffer(), file.name);
    setStage(answer.ok ? { at: 'done', report: answer.value } : { at: 'failed', error: answer.error });
    if (answer.ok) await market.reopen();
  };
  const failed = () => {
    const now = stage();
    return now.at === 'failed' && now.error;
  };
  const done = () => {
    const now = stage();
    return now.at === 'done' && now.report;
  };
  return (
    <section class={styles.section} aria-labelledby="market-title">
      <h2 id="market-title">{text.title}</h2>
      <Facts />
      <h3>{text.own}</h3>
      <p class={styles.note}>{text.ownText}</p>
      <Switch
        fallback={
          <FileDrop
            label={text.pick}
            hint={text.drop}
            note=""
            accept=".csv,.txt,text/csv,text/plain"
            onFile={(file) => void read(file)}
          />
        }
      >
        <Match when={stage().at === 'reading'}>
          <Progress label={text.reading} share={0.4} />
        </Match>
        <Match when={failed()}>
          {(error) => (
            <Notice
              tone="breach"
              title={text.failed}
              action={<Button onClick={() => setStage({ at: 'idle' })}>{text.pick}</Button>}
            >
              {error().message}
            </Notice>
          )}
        </Match>
        <Match when={done()}>
          {(report) => (
            <>
              <Notice action={<Button onClick={() => setStage({ at: 'idle' })}>{text.pick}</Button>}>
                {text.done(report())} {report().notes.join(' ')}
              </Notice>
              <Show when={report().parkedCount > 0}>
                <p class={styles.note}>{text.parked(report().parkedCount)}</p>
                <ul class={styles.parked}>
                  <For each={report().parked}>{(row) => <li>{text.line(row.line, row.found, row.reason)}</li>}</For>
                </ul>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}

function Facts() {
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
