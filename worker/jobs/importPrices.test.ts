import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { simulateMarket } from '../market-pack/simulator/simulateMarket.ts';
import { createPriceCache } from '../prices/dexie.ts';
import type { PriceCache } from '../prices/PriceCache.ts';
import { importPrices } from './importPrices.ts';
import { sourceOf } from './market.node.ts';

const market = sourceOf(simulateMarket({ count: 2, withVolumes: false }));
let cache: PriceCache;
let tests = 0;

const importText = (text: string) => importPrices(cache, market, new TextEncoder().encode(text), 'own.csv');

async function imported(text: string) {
  const result = await importText(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const storedIds = async (): Promise<readonly string[]> =>
  (await cache.read('own'))?.info.instruments.map(({ id }) => id) ?? [];

describe('importing own prices', () => {
  beforeEach(() => {
    tests += 1;
    cache = createPriceCache(`import-prices-${tests}`);
  });

  test('adds series to those of earlier files, and replaces one of the same name whole', async () => {
    await imported('date,AAA,BBB\n2026-10-26,1,5\n2026-10-27,2,6\n');
    const { source, report } = await imported('date,BBB\n2026-10-28,7\n2026-10-29,8\n');
    expect(await storedIds()).toEqual(['AAA', 'BBB']);
    expect(report.instruments.map(({ id }) => id)).toEqual(['BBB']);
    const priced = (id: string) => source.column(id)?.filter((price) => !Number.isNaN(price));
    expect(priced('BBB')).toEqual(Float64Array.of(7, 8));
    expect(priced('AAA')).toEqual(Float64Array.of(1, 2));
  });

  test('reads what a European spreadsheet writes, parks bad rows and keeps the good ones', async () => {
    const { report } = await imported(
      'Datum;Fonds\n26.10.2026;10,5\n27.10.2026;n/a\n28.10.2026;-3\n29.10.2026;11,25\n',
    );
    expect(report).toMatchObject({ delimiter: ';', decimal: ',', dateOrder: 'DMY', pricesKept: 2 });
    expect(report.parkedCount).toBeGreaterThan(0);
    expect(report.instruments[0]).toMatchObject({ id: 'Fonds', lastPrice: 11.25, lastDate: '2026-10-29' });
  });

  test('lets the market go first where both know an instrument, and says so', async () => {
    const { report, source } = await imported('date,HLUS\n2026-10-28,1\n2026-10-29,2\n');
    expect(report.notes.join(' ')).toContain('prices of HLUS already');
    expect(source).toBe(market);
    expect(await storedIds()).toEqual(['HLUS']);
  });

  test('leaves the name of the cash position alone', async () => {
    const { report } = await imported('date,CASH,AAA\n2026-10-28,1,3\n2026-10-29,1,4\n');
    expect(await storedIds()).toEqual(['AAA']);
    expect(report.notes.join(' ')).toContain('CASH was left out');
    expect(await importText('date,CASH\n2026-10-28,1\n2026-10-29,1\n')).toMatchObject({
      ok: false,
      error: { type: 'InvalidProblem', message: expect.stringContaining('cash position') },
    });
  });

  test('refuses a file that is no price file with a sentence, and stores nothing', async () => {
    const result = await importText('Hello\nworld\n');
    expect(result).toMatchObject({ ok: false, error: { type: 'InvalidProblem', path: 'file' } });
    expect(await storedIds()).toEqual([]);
  });

  test('on a full device says so and keeps the series of earlier files', async () => {
    await imported('date,AAA\n2026-10-26,1\n2026-10-27,2\n');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const result = await importText('date,BBB\n2026-10-26,1\n2026-10-27,2\n');
    full.mockRestore();
    expect(result).toMatchObject({ ok: false, error: { type: 'StorageFull' } });
    expect(await storedIds()).toEqual(['AAA']);
  });
});
