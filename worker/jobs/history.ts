import type { EngineError } from '../api/error.ts';
import type { HistoryRequest, ValueHistory } from '../api/history.ts';
import { toDay } from '../api/isoDay.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { pow } from '../linalg/pow.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import { deepestFalls, drawdowns } from './falls.ts';
import { thin } from './thin.ts';

const tradingDaysPerYear = 252;
const fallsShown = 5;

interface Course {
  readonly days: Int32Array;
  readonly value: Float64Array;
}

/**
 * What today's holdings would have been worth on each day on which all of them have a price, cash unchanged beside
 * them; growth, volatility and falls are of the whole stretch, the points are thinned to `maxPoints`.
 */
export function history(source: PriceSource, request: HistoryRequest): Result<ValueHistory, EngineError> {
  const priced = request.holdings.filter(({ id, quantity }) => quantity !== 0 && source.column(id) !== null);
  const left = request.holdings.filter(({ id }) => source.column(id) === null).map(({ id }) => id);
  const refused = refuse(request);
  if (refused) return fail(refused);
  const course = valueCourse(source, priced, request);
  if (course.days.length < 2) return fail(tooShort(priced.map(({ id }) => id)));
  const { days, value } = course;
  const drawdown = drawdowns(value);
  const shown = thin([value, drawdown], request.maxPoints);
  const growth = value[value.length - 1] / value[0];
  return succeed({
    days: Int32Array.from(shown, (t) => days[t]),
    value: Float64Array.from(shown, (t) => value[t]),
    drawdown: Float64Array.from(shown, (t) => drawdown[t]),
    growthPerYear: pow(growth, tradingDaysPerYear / (value.length - 1)) - 1,
    volatilityPerYear: volatility(value),
    falls: deepestFalls(days, value, fallsShown),
    limitedBy: youngest(source, priced, request),
    left,
  });
}

function refuse({ holdings, from, to, maxPoints }: HistoryRequest): EngineError | null {
  const invalid = (path: string, what: string): EngineError => ({
    type: 'InvalidProblem',
    path,
    message: `${path}: ${what}.`,
  });
  if (!(maxPoints >= 4)) return invalid('maxPoints', `expected at least 4, found ${maxPoints}`);
  for (const [path, day] of Object.entries({ from, to })) {
    if (day !== undefined && Number.isNaN(toDay(day))) return invalid(path, `expected an ISO date, found "${day}"`);
  }
  const odd = holdings.findIndex(({ quantity }) => !Number.isFinite(quantity));
  return odd < 0 ? null : invalid(`holdings[${odd}].quantity`, `expected a number, found ${holdings[odd].quantity}`);
}

const tooShort = (ids: readonly string[]): EngineError => ({
  type: 'UnknownInstrument',
  ids,
  message:
    ids.length === 0
      ? 'None of the holdings has prices in the market in use, so there is no history to show.'
      : `The holdings have fewer than two days of prices in common: ${ids.join(', ')}.`,
});

function valueCourse(source: PriceSource, holdings: HistoryRequest['holdings'], request: HistoryRequest): Course {
  if (holdings.length === 0) return { days: new Int32Array(0), value: new Float64Array(0) };
  const first = request.from === undefined ? -Infinity : toDay(request.from);
  const last = request.to === undefined ? Infinity : toDay(request.to);
  const columns = holdings.map(({ id }) => source.column(id)!);
  const days: number[] = [];
  const value: number[] = [];
  for (let t = 0; t < source.days.length; t += 1) {
    if (source.days[t] < first || source.days[t] > last) continue;
    let sum = request.cash;
    for (let k = 0; k < columns.length; k += 1) sum += holdings[k].quantity * columns[k][t];
    if (Number.isNaN(sum)) continue;
    days.push(source.days[t]);
    value.push(sum);
  }
  return { days: Int32Array.from(days), value: Float64Array.from(value) };
}

/** Standard deviation of daily returns × √252. */
function volatility(value: Float64Array): number {
  const returns = value.subarray(1).map((after, t) => after / value[t] - 1);
  const mean = returns.reduce((sum, r) => sum + r, 0) / returns.length;
  const squares = returns.reduce((sum, r) => sum + (r - mean) * (r - mean), 0);
  return returns.length < 2 ? 0 : Math.sqrt((squares / (returns.length - 1)) * tradingDaysPerYear);
}

/** The holding whose first price sets the first day; null if the market's first day, or `from`, does. */
function youngest(source: PriceSource, holdings: HistoryRequest['holdings'], { from }: HistoryRequest): string | null {
  let latest = from === undefined ? source.days[0] : Math.max(source.days[0], toDay(from));
  let id: string | null = null;
  for (const holding of holdings) {
    const column = source.column(holding.id)!;
    const first = source.days[column.findIndex((price) => !Number.isNaN(price))];
    if (first > latest) [latest, id] = [first, holding.id];
  }
  return id;
}
