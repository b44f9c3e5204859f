import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import type { ValueHistory } from '../../../worker/api/history.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { createHistory } from './createHistory.ts';
import { FallsTable } from './FallsTable.tsx';
import styles from './History.module.css';
import { HistoryFigure } from './HistoryFigure.tsx';
import { historySentence, readingAt } from './historySentence.ts';

const text = words.household.history;

/** What today's holdings would have been worth, with the falls underneath. */
export function History(props: { open: OpenHousehold }) {
  const { optimiser } = useSession();
  const history = createHistory(optimiser, props.open.valuation);
  const [cursor, setCursor] = createSignal<number | null>(null);
  const currency = (): string => props.open.household()?.currency ?? 'USD';
  const nothingPriced = (): boolean =>
    props.open.valuation()?.holdings.every((holding) => holding.source !== 'market') ?? false;
  const reading = createMemo(() => readingAt(history.detail(), cursor(), currency()));
  return (
    <section class={styles.history} aria-labelledby="history-title">
      <div class={styles.head}>
        <h2 id="history-title">{text.title}</h2>
        <Show when={history.range()}>
          <Button kind="quiet" onClick={() => history.setRange(null)}>
            {text.whole}
          </Button>
        </Show>
      </div>
      <Switch fallback={<Skeleton height="320px" />}>
        <Match when={history.failure()}>{(error) => <Notice tone="warning">{error().message}</Notice>}</Match>
        <Match when={nothingPriced()}>
          <p>{text.nothing}</p>
        </Match>
        <Match when={history.whole()?.days.length === 0}>
          <p>{text.none}</p>
        </Match>
        <Match when={history.bounds()}>
          {(bounds) => (
            <>
              <p class={styles.sentence}>{historySentence(history.whole())}</p>
              <HistoryFigure history={history} bounds={bounds()} currency={currency()} onCursor={setCursor} />
              <p class={styles.reading} aria-live="polite">
                {reading() || text.hypothetical}
              </p>
              <Notes of={history.whole()} nameOf={(symbol) => props.open.quoteOf(symbol)?.name ?? symbol} />
              <details class={styles.falls}>
                <summary>{text.table}</summary>
                <FallsTable
                  history={history.whole()}
                  total={props.open.valuation()?.total ?? 0}
                  currency={currency()}
                />
              </details>
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}

function Notes(props: { of: ValueHistory | null; nameOf: (symbol: string) => string }) {
  const lines = (): string[] => {
    const { limitedBy, left } = props.of ?? { limitedBy: null, left: [] };
    return [
      ...(limitedBy ? [text.limitedBy(props.nameOf(limitedBy))] : []),
      ...(left.length > 0 ? [text.left(left.map(props.nameOf).join(', '))] : []),
    ];
  };
  return <For each={lines()}>{(line) => <p class={styles.reading}>{line}</p>}</For>;
}
