import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { EngineError } from '../../../worker/api/error.ts';
import type { PriceImportReport } from '../../../worker/api/priceImport.ts';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { MarketFacts } from './MarketFacts.tsx';
import styles from './Screen.module.css';

type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly error: EngineError }
  | { readonly at: 'done'; readonly report: PriceImportReport };

const text = words.settings.market;

/** Which market the figures come from, and the adviser's own prices beside it. */
export function MarketData() {
  return (
    <section class={styles.section} aria-labelledby="market-title">
      <h2 id="market-title">{text.title}</h2>
      <MarketFacts />
      <h3>{text.own}</h3>
      <p class={styles.note}>{text.ownText}</p>
      <OwnPrices />
    </section>
  );
}

function OwnPrices() {
  const { market, optimiser } = useSession();
  const [stage, setStage] = createSignal<Stage>({ at: 'idle' });
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
  const again = <Button onClick={() => setStage({ at: 'idle' })}>{text.pick}</Button>;
  return (
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
        <Progress label={text.reading} share={null} />
      </Match>
      <Match when={failed()}>
        {(error) => (
          <Notice tone="breach" title={text.failed} action={again}>
            {error().message}
          </Notice>
        )}
      </Match>
      <Match when={done()}>{(report) => <Report report={report()} again={again} />}</Match>
    </Switch>
  );
}

function Report(props: { report: PriceImportReport; again: JSX.Element }) {
  const sentence = (): string =>
    text.done(props.report.pricesKept, props.report.instruments.length, props.report.fileName);
  return (
    <>
      <Notice action={props.again}>
        {sentence()} {props.report.notes.join(' ')}
      </Notice>
      <Show when={props.report.parkedCount > 0}>
        <p class={styles.note}>{text.parked(props.report.parkedCount)}</p>
        <ul class={styles.parked}>
          <For each={props.report.parked}>{(row) => <li>{text.line(row.line, row.found, row.reason)}</li>}</For>
        </ul>
      </Show>
    </>
  );
}
