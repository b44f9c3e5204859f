import type { Instrument } from '../../api/instrument.ts';
import { toIso } from '../../api/isoDay.ts';
import { createRandom } from '../../linalg/random.ts';
import { createDecimalSeries, type DecimalSeries, toNumber, writeRounded } from '../DecimalSeries.ts';
import type { SourceMarket } from '../SourceMarket.ts';
import { shortRate } from './episodes.ts';
import { extraShares } from './extraShares.ts';
import { simulateFactors } from './factors.ts';
import { type Listing, listings } from './Listing.ts';
import { moodPath } from './moodPath.ts';
import { firstPlace, pricePath } from './pricePath.ts';
import { tradingDays } from './tradingDays.ts';
import { volumePath } from './volumePath.ts';

export interface SimulationOptions {
  readonly seed?: number;
  /** Instruments wanted: fewer than the catalogue cuts it, more adds shares; the catalogue when absent. */
  readonly count?: number;
  readonly withVolumes?: boolean;
}

const firstDay = '2004-11-01';
const lastDay = '2026-10-30';

/**
 * The sample market: 22 years of daily prices of invented instruments, the same bytes for the same seed on every
 * machine. `README.md` of this folder says how it moves and to which published figures it is set.
 */
export function simulateMarket({ seed = 20, count, withVolumes = true }: SimulationOptions = {}): SourceMarket {
  const days = tradingDays(firstDay, lastDay);
  const path = moodPath(days, createRandom(seed));
  const course = { days, path, factors: simulateFactors(days, path, seed) };
  const all = wanted(count, seed);
  const prices = all.map((listing, k) => pricePath(listing, course, seed + 1000 + k));
  return {
    info: {
      name: 'Sample market',
      origin: 'Simulated: invented instruments from a seeded market model set to published long-run figures',
      licence: 'Part of Tangent; free to copy with it',
      asOf: lastDay,
      simulated: true,
      currency: 'USD',
      riskFreePerYear: shortRate(days[days.length - 1]),
      instruments: all.map((listing, k) => toInstrument(listing, prices[k], days)),
    },
    days,
    prices,
    volumes: withVolumes ? all.map((listing, k) => volumePath(listing, prices[k], path, seed + 500000 + k)) : [],
    riskFree: billReturns(days),
  };
}

function wanted(count: number | undefined, seed: number): readonly Listing[] {
  const catalogue = listings();
  if (count === undefined) return catalogue;
  const extra = extraShares(Math.max(0, count - catalogue.length), createRandom(seed + 900000));
  return [...catalogue, ...extra].slice(0, count);
}

function toInstrument(listing: Listing, { mantissas, scales }: DecimalSeries, days: Int32Array): Instrument {
  const last = days.length - 1;
  return {
    id: listing.id,
    name: listing.name,
    kind: listing.kind,
    assetClass: listing.assetClass,
    subClass: listing.subClass,
    region: listing.region,
    sector: listing.sector,
    issuer: listing.issuer,
    currency: 'USD',
    expenseRatioPerYear: listing.expenseRatioPerYear,
    capitalisation: listing.capitalisation,
    firstDate: toIso(days[firstPlace(listing, days)]),
    lastDate: toIso(days[last]),
    lastPrice: toNumber(mantissas[last], scales[last]),
  };
}

/** Simple return of the bill on each day, for the calendar days since the trading day before. */
function billReturns(days: Int32Array): DecimalSeries {
  const series = createDecimalSeries(days.length);
  for (let t = 1; t < days.length; t += 1)
    writeRounded(series, t, (shortRate(days[t]) * (days[t] - days[t - 1])) / 365);
  return series;
}
