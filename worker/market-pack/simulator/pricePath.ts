import { toDay } from '../../api/isoDay.ts';
import { exp } from '../../linalg/exp.ts';
import { log } from '../../linalg/log.ts';
import { createRandom } from '../../linalg/random.ts';
import { createDecimalSeries, type DecimalSeries, writeRounded } from '../DecimalSeries.ts';
import type { FactorName } from './factorNames.ts';
import type { Listing } from './Listing.ts';
import { clusteredShocks, scaleTo, shiftTo } from './shocks.ts';

const tradingDaysPerYear = 252;
/** What an instrument's own volatility is multiplied by in each mood: calm, stressed, crisis, inflation. */
const ownSwings = [0.88, 1.15, 1.6, 1.15];

export interface Course {
  readonly days: Int32Array;
  readonly path: Uint8Array;
  readonly factors: ReadonlyMap<FactorName, Float64Array>;
}

/** The place of the first day on which an instrument is listed. */
export function firstPlace({ listed }: Listing, days: Int32Array): number {
  if (listed === '') return 0;
  const place = days.findIndex((day) => day >= toDay(`${listed}-15`));
  return place < 0 ? days.length - 1 : place;
}

/**
 * Daily prices of one instrument: logarithmic growth + loadings × factors + own shocks that add up to nothing over its
 * life, laid so that the last price is the given one. Six significant digits; no price before the first day.
 */
export function pricePath(listing: Listing, { days, path, factors }: Course, seed: number): DecimalSeries {
  const start = firstPlace(listing, days);
  const returns = ownReturns(listing, path, days.length, start, seed);
  for (const [name, loading] of listing.loadings) {
    const factor = factors.get(name)!;
    for (let t = start + 1; t < days.length; t += 1) returns[t] += loading * factor[t];
  }
  const growth = log(1 + listing.growthPerYear) / tradingDaysPerYear;
  const prices = createDecimalSeries(days.length);
  let below = 0; // logarithm of the price, relative to the last
  for (let t = days.length - 1; t >= start; t -= 1) {
    writeRounded(prices, t, listing.lastPrice * exp(below));
    below -= returns[t] + growth;
  }
  return prices;
}

function ownReturns({ ownVolatilityPerYear }: Listing, path: Uint8Array, count: number, start: number, seed: number) {
  const own = clusteredShocks(count, createRandom(seed));
  for (let t = 0; t < count; t += 1) own[t] *= ownSwings[path[t]];
  scaleTo(own, ownVolatilityPerYear / Math.sqrt(tradingDaysPerYear));
  shiftTo(own, 0, (t) => t > start);
  return own;
}
