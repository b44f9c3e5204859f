import { toNumber } from '../market-pack/DecimalSeries.ts';
import type { SourceMarket } from '../market-pack/SourceMarket.ts';
import { fromMatrix, type PriceSource } from '../prices/PriceSource.ts';

/** A price source straight from an unpacked market, for tests. */
export function sourceOf({ info, days, prices }: SourceMarket): PriceSource {
  const values = new Float64Array(prices.length * days.length);
  prices.forEach(({ mantissas, scales }, k) => {
    mantissas.forEach((mantissa, t) => {
      values[k * days.length + t] = Number.isNaN(mantissa) ? NaN : toNumber(mantissa, scales[t]);
    });
  });
  return fromMatrix({ info: { hash: 'test', ...info }, days: days.slice(), values });
}
