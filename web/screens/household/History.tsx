import { createEffect, createMemo, createSignal, For, lazy, Match, Show, Suspense, Switch, untrack } from 'solid-js';
import type { EngineError } from '../../../worker/api/error.ts';
import type { HistoryRequest, ValueHistory } from '../../../worker/api/history.ts';
import type { TimeRange } from '../../charts/history/range.ts';
import { money } from '../../domain/Money.ts';
import { CASH, type Valuation } from '../../domain/Valuation.ts';
import { createLatest } from '../../optimiser/latest.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatDay, formatMoney, formatMoneyShort, formatReturn } from '../../words/format.ts';
import { FallsTable } from './FallsTable.tsx';
import styles from './History.module.css';
import { historySentence, isoDay } from './historySentence.ts';

const HistoryChart = lazy(() => import('../../charts/history/HistoryChart.tsx'));

const SECONDS_A_DAY = 86_400;
const MAX_POINTS = 1_600;

const requestOf = (valuation: Valuation, range: TimeRange | null): HistoryRequest => ({
  holdings: valuation.holdings
    .filter((holding) => holding.source === 'market')
    .map((holding) => ({ id: holding.symbol, quantity: holding.quantity })),
  cash: valuation.holdings.find((holding) => holding.symbol === CASH)?.value ?? 0,
  maxPoints: MAX_POINTS,
  ...(range
    ? { from: isoDay(Math.floor(range.from / SECONDS_A_DAY)), to: isoDay(Math.ceil(range.to / SECONDS_A_DAY)) }
    : {}),
});

/** What today's holdings would have been worth, with the falls underneath. */
export function History(props: { open: OpenHousehold }) {
  const { optimiser, theme } = useSession();
  const [whole, setWhole] = createSignal<ValueHistory | null>(null);
  const [detail, setDetail] = createSignal<ValueHistory | null>(null);
  const [failure, setFailure] = createSignal<EngineError | null>(null);
  const [range, setRange] = createSignal<TimeRange | null>(null);
  const [cursor, setCursor] = createSignal<number | null>(null);
  const latest = createLatest(
    (request: HistoryRequest) => optimiser.history(request),
    (answer, asked) => {
      setFailure(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      setDetail(answer.value);
      if (asked.from === undefined) setWhole(answer.value);
    },
  );
  createEffect(() => {
    const valuation = props.open.valuation();
    const of = range();
    untrack(() => {
      if (valuation?.holdings.some((holding) => holding.source === 'market')) latest.ask(requestOf(valuation, of));
    });
  });
  const series = createMemo(() => {
    const of = detail();
    return (
      of && { times: Float64Array.from(of.days, (day) => day * SECONDS_A_DAY), value: of.value, drawdown: of.drawdown }
    );
  });
  const bounds = createMemo((): TimeRange | null => {
    const days = whole()?.days;
    return days && days.length > 1
      ? { from: days[0] * SECONDS_A_DAY, to: days[days.length - 1] * SECONDS_A_DAY }
      : null;
  });
  const currency = (): string => props.open.household()?.currency ?? 'USD';
  const chartWords = {
    money: (value: number) => formatMoneyShort(value, currency()),
    depth: (value: number) => formatReturn(value),
  };
  const reading = createMemo(() => readingAt(detail(), cursor(), currency()));
  const text = words.household.history;
  return (
    <section class={styles.history} aria-labelledby="history-title">
      <div class={styles.head}>
        <h2 id="history-title">{text.title}</h2>
        <Show when={range()}>
          <Button kind="quiet" onClick={() => setRange(null)}>
            {text.whole}
          </Button>
        </Show>
      </div>
      <Switch fallback={<Skeleton height="320px" />}>
        <Match when={failure()}>{(error) => <Notice tone="warning">{error().message}</Notice>}</Match>
        <Match when={whole()?.days.length === 0}>
          <p>{text.none}</p>
        </Match>
        <Match when={bounds() && series()}>
          {(shown) => (
            <>
              <p class={styles.sentence}>{historySentence(whole())}</p>
              <figure class={styles.chart}>
                <Suspense fallback={<Skeleton height="300px" />}>
                  <HistoryChart
                    series={shown()}
                    whole={bounds() as TimeRange}
                    theme={theme.shown()}
                    words={chartWords}
                    label={text.chart}
                    onCursor={setCursor}
                    onRange={setRange}
                  />
                </Suspense>
              </figure>
              <p class={styles.reading} aria-live="polite">
                {reading() || text.hypothetical}
              </p>
              <Notes of={whole()} nameOf={(symbol) => props.open.quoteOf(symbol)?.name ?? symbol} />
              <details class={styles.falls}>
                <summary>{text.table}</summary>
                <FallsTable history={whole()} total={props.open.valuation()?.total ?? 0} currency={currency()} />
              </details>
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}

function Notes(props: { of: ValueHistory | null; nameOf: (symbol: string) => string }) {
  const text = words.household.history;
  const lines = (): string[] => {
    const { limitedBy, left } = props.of ?? { limitedBy: null, left: [] };
    return [
      ...(limitedBy ? [text.limitedBy(props.nameOf(limitedBy))] : []),
      ...(left.length > 0 ? [text.left(left.map(props.nameOf).join(', '))] : []),
    ];
  };
  return <For each={lines()}>{(line) => <p class={styles.reading}>{line}</p>}</For>;
}

function readingAt(history: ValueHistory | null, index: number | null, currency: string): string {
  if (!history || index === null || index >= history.days.length) return '';
  return words.household.history.at(
    formatDay(isoDay(history.days[index])),
    formatMoney(money(history.value[index], currency)),
    formatReturn(history.drawdown[index]),
  );
}
