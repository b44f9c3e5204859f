import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPack } from './build/readPack.ts';
import { createDecimalSeries, type DecimalSeries, toNumber, writeDecimal } from './DecimalSeries.ts';
import { decodeCalendar, decodeColumns } from './decodePack.ts';
import { type EncodedPack, encodePack } from './encodePack.ts';
import { parseManifest } from './Manifest.ts';
import type { SourceMarket } from './SourceMarket.ts';
import { simulateMarket } from './simulator/simulateMarket.ts';

const numbersOf = ({ mantissas, scales }: DecimalSeries): Float64Array =>
  mantissas.map((mantissa, t) => (Number.isNaN(mantissa) ? NaN : toNumber(mantissa, scales[t])));

/** All columns of one kind, decoded from a pack. */
function decoded({ manifest, files }: EncodedPack, kind: 'prices' | 'volumes' | 'risk-free'): Float64Array {
  const wanted = manifest.files.flatMap((file, k) => (file.holds === kind ? [{ file, bytes: files[k] }] : []));
  const count = wanted.reduce((sum, { file }) => sum + file.count, 0);
  const values = new Float64Array(count * manifest.dayCount);
  for (const { file, bytes } of wanted) {
    const target = values.subarray(file.first * manifest.dayCount);
    if (!decodeColumns(bytes, file.count, manifest.dayCount, target)) throw new Error(`${file.path} is unreadable`);
  }
  return values;
}

const joined = (columns: readonly DecimalSeries[]): Float64Array =>
  Float64Array.from(columns.flatMap((column) => [...numbersOf(column)]));

const bits = (values: Float64Array): BigUint64Array => new BigUint64Array(values.buffer);

async function expectLossless(market: SourceMarket): Promise<EncodedPack> {
  const pack = await encodePack(market);
  expect(bits(decoded(pack, 'prices'))).toEqual(bits(joined(market.prices)));
  expect(bits(decoded(pack, 'volumes'))).toEqual(bits(joined(market.volumes)));
  expect(bits(decoded(pack, 'risk-free'))).toEqual(bits(numbersOf(market.riskFree)));
  const calendar = pack.files[pack.manifest.files.findIndex(({ holds }) => holds === 'calendar')];
  expect(decodeCalendar(calendar, market.days.length)).toEqual(market.days);
  return pack;
}

function seriesOf(texts: readonly string[]): DecimalSeries {
  const series = createDecimalSeries(texts.length);
  texts.forEach((text, t) => {
    if (text !== '') writeDecimal(series, t, text);
  });
  return series;
}

const small = simulateMarket({ count: 3 });
const marketOf = (texts: readonly string[]): SourceMarket => ({
  info: { ...small.info, instruments: small.info.instruments.slice(0, 1) },
  days: Int32Array.from(texts, (_, t) => 20000 + t),
  prices: [seriesOf(texts)],
  volumes: [],
  riskFree: createDecimalSeries(texts.length),
});

describe('a market pack', () => {
  test('restores every kind of decimal bit for bit, gaps and changes of scale included', async () => {
    const texts = [
      '',
      '81.3837',
      '81.38',
      '',
      '',
      '9.99999',
      '10.0001',
      '1e-7',
      '123456789012',
      '100',
      '0.1',
      '.3',
      '7.',
    ];
    const pack = await encodePack(marketOf(texts));
    const values = decoded(pack, 'prices');
    expect([...values]).toEqual(texts.map((text) => (text === '' ? NaN : Number(text))));
  });

  test('of the sample market is lossless and needs at most 2.1 bytes per price', async () => {
    const market = simulateMarket({ count: 30 });
    const { manifest } = await expectLossless(market);
    const bytes = manifest.files.filter(({ holds }) => holds === 'prices').reduce((sum, file) => sum + file.bytes, 0);
    const prices = joined(market.prices).filter((value) => !Number.isNaN(value)).length;
    expect(bytes / prices).toBeLessThan(2.1);
  });

  test('has one name for one content, and another as soon as one price differs', async () => {
    const names = await Promise.all(
      [
        ['1', '2'],
        ['1', '2'],
        ['1', '2.1'],
      ].map(async (texts) => (await encodePack(marketOf(texts))).manifest.hash),
    );
    expect(names[0]).toBe(names[1]);
    expect(names[0]).not.toBe(names[2]);
  });

  test('whose bytes are cut, added to or exchanged is not read', async () => {
    const pack = await encodePack(small);
    const place = pack.manifest.files.findIndex(({ holds }) => holds === 'prices');
    const whole = pack.files[place];
    const target = new Float64Array(3 * small.days.length);
    const reads = (bytes: Uint8Array): boolean => decodeColumns(bytes, 3, small.days.length, target);
    expect(reads(whole)).toBe(true);
    expect(reads(whole.subarray(0, whole.length - 1))).toBe(false);
    expect(reads(new Uint8Array([...whole, 0]))).toBe(false);
    expect(reads(new Uint8Array(whole.length).fill(255))).toBe(false);
    expect(decodeCalendar(new Uint8Array(8), 2)).toBeNull();
  });

  test('has a manifest that survives its own text, and says what is wrong with another', async () => {
    const { manifest } = await encodePack(small);
    expect(parseManifest(JSON.stringify(manifest))).toEqual({ ok: true, value: manifest });
    expect(parseManifest('<!doctype html>')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/not JSON.*<!doctype/),
    });
    const broken = parseManifest(JSON.stringify({ ...manifest, dayCount: 'many' }));
    expect(broken).toMatchObject({ ok: false, error: expect.stringMatching(/dayCount.*found "many"/) });
  });
});

const demo = `${process.env.TANGENT_REFERENCE}/market/demo`;

describe.runIf(existsSync(demo))('the pack of real prices', () => {
  test('is read as it stands and restored bit for bit', async () => {
    const market = readPack(demo);
    expect(market.info.instruments).toHaveLength(100);
    expect(market.info).toMatchObject({ name: 'Demo', asOf: '2026-05-01', simulated: false });
    expect(market.info.riskFreePerYear).toBeCloseTo(0.0367, 4);
    await expectLossless(market);
  });
});
