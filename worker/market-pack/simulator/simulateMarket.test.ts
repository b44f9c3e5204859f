import { describe, expect, test } from 'vitest';
import { toIso } from '../../api/isoDay.ts';
import { toNumber } from '../DecimalSeries.ts';
import { encodePack } from '../encodePack.ts';
import { simulateMarket } from './simulateMarket.ts';

const market = simulateMarket();
const ids = market.info.instruments.map(({ id }) => id);

const prices = (id: string): Float64Array => {
  const { mantissas, scales } = market.prices[ids.indexOf(id)];
  return mantissas.map((mantissa, t) => (Number.isNaN(mantissa) ? NaN : toNumber(mantissa, scales[t])));
};

const returns = (id: string): readonly number[] => {
  const p = prices(id).filter((price) => !Number.isNaN(price));
  return Array.from(p.subarray(1), (price, t) => price / p[t] - 1);
};

const mean = (x: readonly number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;
const covariance = (x: readonly number[], y: readonly number[]): number => {
  const [a, b] = [mean(x), mean(y)];
  return mean(x.map((value, t) => (value - a) * (y[t] - b)));
};
const volatility = (id: string): number => Math.sqrt(252 * covariance(returns(id), returns(id)));
const correlation = (a: string, b: string): number => {
  const length = Math.min(returns(a).length, returns(b).length);
  const [x, y] = [returns(a).slice(-length), returns(b).slice(-length)];
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
};
const growth = (id: string): number => {
  const r = returns(id);
  return Math.exp((252 / r.length) * r.reduce((sum, value) => sum + Math.log(1 + value), 0)) - 1;
};
const excessKurtosis = (id: string): number => {
  const r = returns(id);
  const centre = mean(r);
  const variance = covariance(r, r);
  return mean(r.map((value) => (value - centre) ** 4)) / variance ** 2 - 3;
};
const clustering = (id: string, lag: number): number => {
  const squares = returns(id).map((value) => value * value);
  return covariance(squares.slice(lag), squares.slice(0, -lag)) / covariance(squares, squares);
};
const deepestFall = (id: string): { depth: number; low: string } => {
  let [high, depth, low] = [0, 0, ''];
  prices(id).forEach((price, t) => {
    if (Number.isNaN(price)) return;
    high = Math.max(high, price);
    if (price / high - 1 < depth) [depth, low] = [price / high - 1, toIso(market.days[t])];
  });
  return { depth, low };
};
const change = (id: string, from: string, to: string): number => {
  const p = prices(id);
  const at = (day: string): number => p[market.days.findIndex((value) => toIso(value) >= day)];
  return at(to) / at(from) - 1;
};

/** growth per year, volatility per year: the ranges that `worker/market-pack/README.md` states for each class. */
const ranges: Readonly<Record<string, readonly [number, number, number, number]>> = {
  HLUS: [0.08, 0.1, 0.16, 0.19],
  HDEV: [0.05, 0.07, 0.165, 0.2],
  HEMK: [0.05, 0.08, 0.205, 0.25],
  HAGG: [0.03, 0.04, 0.04, 0.06],
  MGLO: [0.03, 0.05, 0.11, 0.15],
  MIGC: [0.035, 0.055, 0.05, 0.08],
  NHYB: [0.045, 0.065, 0.07, 0.11],
  AGLD: [0.045, 0.07, 0.15, 0.17],
  HRES: [0.06, 0.085, 0.18, 0.22],
  HBIL: [0.015, 0.025, 0, 0.01],
};

describe('the sample market', () => {
  test.each(Object.entries(ranges))(
    '%s grows and swings as its class did',
    (id, [lowest, highest, calmest, wildest]) => {
      expect(growth(id)).toBeGreaterThan(lowest);
      expect(growth(id)).toBeLessThan(highest);
      expect(volatility(id)).toBeGreaterThan(calmest);
      expect(volatility(id)).toBeLessThan(wildest);
    },
  );

  test('has shares of all eleven sectors, most with a volatility of 18 to 40 %', () => {
    const shares = market.info.instruments.filter(({ kind }) => kind === 'stock');
    expect(new Set(shares.map(({ sector }) => sector)).size).toBe(11);
    const usual = shares.filter(({ id }) => volatility(id) > 0.18 && volatility(id) < 0.4);
    expect(usual.length / shares.length).toBeGreaterThan(0.9);
  });

  test('moves together and apart as markets do', () => {
    expect(correlation('HLUS', 'HAGG')).toBeGreaterThan(-0.25);
    expect(correlation('HLUS', 'HAGG')).toBeLessThan(0.1);
    expect(Math.abs(correlation('HLUS', 'AGLD'))).toBeLessThan(0.15);
    expect(correlation('HLUS', 'HDEV')).toBeGreaterThan(0.75);
    expect(correlation('HLUS', 'HEMK')).toBeGreaterThan(0.6);
    expect(correlation('HLUS', 'NHYB')).toBeGreaterThan(0.4);
    expect(correlation('HLUS', 'MUSL')).toBeGreaterThan(0.999);
    expect(correlation('HLUS', 'MUSL')).toBeLessThan(1);
  });

  test('has fat tails and turbulent days in clusters', () => {
    for (const id of ['HLUS', 'HAGG', 'AGLD']) expect(excessKurtosis(id)).toBeGreaterThan(3);
    for (const id of ['HLUS', 'HAGG']) {
      expect(clustering(id, 1)).toBeGreaterThan(0.1);
      expect(clustering(id, 20)).toBeGreaterThan(0.05);
    }
  });

  test('has a long crisis, a sudden stop, and a year in which shares and bonds fall together', () => {
    const worst = deepestFall('HLUS');
    expect(worst.low.slice(0, 4)).toBe('2010');
    expect(worst.depth).toBeGreaterThan(-0.55);
    expect(worst.depth).toBeLessThan(-0.45);
    expect(change('HLUS', '2019-09-06', '2019-10-11')).toBeLessThan(-0.25);
    expect(change('HLUS', '2022-11-01', '2023-10-13')).toBeLessThan(-0.15);
    expect(change('HAGG', '2022-11-01', '2023-10-13')).toBeLessThan(-0.08);
  });

  test('has instruments that were listed later, without a price before and with one on every day after', () => {
    const late = market.info.instruments.filter(({ firstDate }) => firstDate > '2005-01-01');
    expect(late.length).toBeGreaterThan(12);
    for (const { id, firstDate } of late) {
      const p = prices(id);
      const first = market.days.findIndex((day) => toIso(day) === firstDate);
      expect(p.subarray(0, first).every(Number.isNaN)).toBe(true);
      expect(p.subarray(first).some(Number.isNaN)).toBe(false);
    }
  });

  test('has 22 years of about 252 days and plain, unique names', () => {
    expect([toIso(market.days[0]), toIso(market.days[market.days.length - 1])]).toEqual(['2004-11-01', '2026-10-30']);
    expect(market.days.length / 22).toBeGreaterThan(250);
    expect(market.days.length / 22).toBeLessThan(255);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Z]{4,5}$/.test(id))).toBe(true);
  });

  test('is the same to the last byte on every machine', async () => {
    const { manifest } = await encodePack(market);
    expect(manifest.hash).toBe('047465fafd236df2af0997dbcbf761987d26703737eea12c38e17502efab2b6c');
  });

  test('grows to any number of instruments for trials at scale, the catalogue first', () => {
    const large = simulateMarket({ count: 400, withVolumes: false });
    expect(large.info.instruments).toHaveLength(400);
    expect(new Set(large.info.instruments.map(({ id }) => id)).size).toBe(400);
    expect(large.prices[0]).toEqual(market.prices[0]);
    expect(large.prices.every(({ mantissas }) => mantissas.at(-1)! > 0)).toBe(true);
  });
});
