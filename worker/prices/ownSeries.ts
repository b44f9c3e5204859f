import type { Instrument } from '../api/instrument.ts';
import { toIso } from '../api/isoDay.ts';
import { checksum } from './cacheRecords.ts';
import type { PriceMatrix } from './PriceSource.ts';
import type { PriceSeries } from './priceFileSeries.ts';

/** The adviser's own series as a pack of their own, on the union of their days; its hash names its content. */
export function toOwnPack(series: readonly PriceSeries[], currency: string): PriceMatrix {
  const days = Int32Array.from(new Set(series.flatMap((one) => [...one.days]))).sort();
  const values = new Float64Array(series.length * days.length).fill(NaN);
  const places = new Map(Array.from(days, (day, t) => [day, t]));
  series.forEach((one, k) => {
    one.days.forEach((day, t) => {
      values[k * days.length + places.get(day)!] = one.prices[t];
    });
  });
  const info = {
    hash: `own-${series.length}-${days.length}-${checksum(values).toString(16)}`,
    name: 'Own prices',
    origin: 'Imported on this device',
    licence: 'Not redistributable',
    asOf: toIso(days[days.length - 1]),
    simulated: false,
    currency,
    riskFreePerYear: 0,
    instruments: series.map((one) => describeSeries(one, currency)),
  };
  return { info, days, values };
}

/** The series of a pack again. */
export function toSeries({ info, days, values }: PriceMatrix): readonly PriceSeries[] {
  return info.instruments.map(({ id }, k) => {
    const column = values.subarray(k * days.length, (k + 1) * days.length);
    const priced = Array.from(days.keys()).filter((t) => !Number.isNaN(column[t]));
    return {
      id,
      days: Int32Array.from(priced, (t) => days[t]),
      prices: Float64Array.from(priced, (t) => column[t]),
    };
  });
}

/** A file of prices says nothing of an instrument but its name and its prices: the rest is unknown, not guessed. */
export function describeSeries({ id, days, prices }: PriceSeries, currency: string): Instrument {
  return {
    id,
    name: id,
    kind: 'fund',
    assetClass: 'other',
    subClass: '',
    region: '',
    sector: '',
    issuer: '',
    currency,
    expenseRatioPerYear: null,
    capitalisation: null,
    firstDate: toIso(days[0]),
    lastDate: toIso(days[days.length - 1]),
    lastPrice: prices[prices.length - 1],
  };
}
