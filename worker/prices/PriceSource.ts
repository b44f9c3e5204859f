import type { MarketInfo } from '../api/instrument.ts';

/** A market in memory: what a job needs to know of prices, wherever they came from. */
export interface PriceSource {
  readonly info: MarketInfo;
  /** Trading days, ascending, as days since 1970-01-01. */
  readonly days: Int32Array;
  /** Adjusted prices of one instrument, one per day, NaN = none; null if it is unknown. Shared: not to be written to. */
  column(id: string): Float64Array | null;
}

/** All prices of a market: `values` holds one column of `days.length` prices per instrument of `info`. */
export interface PriceMatrix {
  readonly info: MarketInfo;
  readonly days: Int32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
}

/** A source over a matrix; columns are views of it. */
export function fromMatrix({ info, days, values }: PriceMatrix): PriceSource {
  const places = new Map(info.instruments.map(({ id }, k) => [id, k]));
  const column = (id: string): Float64Array | null => {
    const place = places.get(id);
    return place === undefined ? null : values.subarray(place * days.length, (place + 1) * days.length);
  };
  return { info, days, column };
}

/**
 * Two sources as one: the market, and the adviser's own series beside it. The calendar stays the market's, so that the
 * returns of its instruments stay what they are; days of an own series count where the market is open, and before its
 * first and after its last day. An instrument that both know comes from the market.
 */
export function withOwnSeries(market: PriceSource, own: PriceSource): PriceSource {
  const added = own.info.instruments.filter(({ id }) => market.column(id) === null);
  if (added.length === 0) return market;
  const days = widened(market.days, new Set(added.flatMap(({ id }) => pricedDays(own, id))));
  const spread = new Map<string, Float64Array>();
  const column = (id: string): Float64Array | null => {
    const kept = spread.get(id);
    if (kept) return kept;
    const source = market.column(id) ? market : own;
    const values = source.column(id);
    if (values === null || days === source.days) return values;
    const wide = spreadColumn(values, source.days, days);
    spread.set(id, wide);
    return wide;
  };
  return { info: { ...market.info, instruments: [...market.info.instruments, ...added] }, days, column };
}

/** The market's days with the others before its first and after its last; the same array if there are none. */
function widened(days: Int32Array, others: ReadonlySet<number>): Int32Array {
  const before = [...others].filter((day) => day < days[0]).sort((a, b) => a - b);
  const after = [...others].filter((day) => day > days[days.length - 1]).sort((a, b) => a - b);
  return before.length + after.length === 0 ? days : Int32Array.from([...before, ...days, ...after]);
}

function pricedDays(source: PriceSource, id: string): readonly number[] {
  const values = source.column(id)!;
  return Array.from(source.days).filter((_, t) => !Number.isNaN(values[t]));
}

function spreadColumn(values: Float64Array, from: Int32Array, to: Int32Array): Float64Array {
  const wide = new Float64Array(to.length).fill(NaN);
  let k = 0;
  for (let t = 0; t < to.length; t += 1) {
    while (k < from.length && from[k] < to[t]) k += 1;
    if (from[k] === to[t]) wide[t] = values[k];
  }
  return wide;
}
