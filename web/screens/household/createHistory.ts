import { type Accessor, createEffect, createMemo, createSignal, untrack } from 'solid-js';
import type { EngineError } from '../../../worker/api/error.ts';
import type { HistoryRequest, ValueHistory } from '../../../worker/api/history.ts';
import type { TimeRange } from '../../charts/history/range.ts';
import { CASH, type Valuation } from '../../domain/Valuation.ts';
import type { Optimiser } from '../../optimiser/client.ts';
import { createLatest } from '../../optimiser/latest.ts';
import { isoDay } from './historySentence.ts';

const SECONDS_A_DAY = 86_400;
/** Two points for each pixel column of a wide chart. */
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

/** The value of today's holdings through history: all of it, and the stretch that is looked at in its own detail. */
export function createHistory(optimiser: Optimiser, valuation: Accessor<Valuation | null>) {
  const [whole, setWhole] = createSignal<ValueHistory | null>(null);
  const [detail, setDetail] = createSignal<ValueHistory | null>(null);
  const [failure, setFailure] = createSignal<EngineError | null>(null);
  const [range, setRange] = createSignal<TimeRange | null>(null);
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
    const of = valuation();
    const looked = range();
    untrack(() => {
      if (of?.holdings.some((holding) => holding.source === 'market')) latest.ask(requestOf(of, looked));
    });
  });
  const series = createMemo(() => {
    const of = detail();
    if (!of) return null;
    return { times: Float64Array.from(of.days, (day) => day * SECONDS_A_DAY), value: of.value, drawdown: of.drawdown };
  });
  const bounds = createMemo((): TimeRange | null => {
    const days = whole()?.days;
    return days && days.length > 1
      ? { from: days[0] * SECONDS_A_DAY, to: days[days.length - 1] * SECONDS_A_DAY }
      : null;
  });
  return { whole, detail, failure, range, setRange, series, bounds };
}
