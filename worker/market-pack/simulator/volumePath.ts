import { exp } from '../../linalg/exp.ts';
import { createRandom } from '../../linalg/random.ts';
import { createDecimalSeries, type DecimalSeries, toNumber, writeDecimal } from '../DecimalSeries.ts';
import type { Listing } from './Listing.ts';

/** Share of the capitalisation that changes hands on a quiet day. */
const turnoverPerDay = { fund: 0.006, stock: 0.004 };
/** Trading in each mood against calm days. */
const busy = [0.8, 1.15, 1.8, 1.2];

/** Shares traded on each day that has a price, in whole hundreds: slowly varying, busier when the market is nervous. */
export function volumePath(listing: Listing, prices: DecimalSeries, path: Uint8Array, seed: number): DecimalSeries {
  const random = createRandom(seed);
  const volumes = createDecimalSeries(path.length);
  const money = listing.capitalisation * turnoverPerDay[listing.kind];
  let slow = 0;
  for (let t = 0; t < path.length; t += 1) {
    slow = 0.97 * slow + 0.08 * random.normal();
    const level = busy[path[t]] * exp(slow + 0.2 * random.normal());
    if (Number.isNaN(prices.mantissas[t])) continue;
    const hundreds = Math.max(1, Math.round((money * level) / toNumber(prices.mantissas[t], prices.scales[t]) / 100));
    writeDecimal(volumes, t, `${hundreds}00`);
  }
  return volumes;
}
