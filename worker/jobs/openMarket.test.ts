import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fetch } from '../market-pack/download.ts';
import { type EncodedPack, encodePack } from '../market-pack/encodePack.ts';
import { simulateMarket } from '../market-pack/simulator/simulateMarket.ts';
import { createPriceCache } from '../prices/dexie.ts';
import type { PriceCache } from '../prices/PriceCache.ts';
import { importPrices } from './importPrices.ts';
import { type MarketDoors, openMarket } from './openMarket.ts';

const url = 'https://tangent.test/market/manifest.json';
const bySeed = async (seed: number): Promise<EncodedPack> =>
  encodePack(simulateMarket({ seed, count: 4, withVolumes: false }));
const pack = await bySeed(1);
const other = await bySeed(2);

/** A server that has one pack, and a list of what it was asked for. */
function serve({ manifest, files }: EncodedPack, damage: (path: string, bytes: Uint8Array) => void = () => undefined) {
  const asked: string[] = [];
  const fetch: Fetch = async (address) => {
    const path = address.replace('https://tangent.test/market/', '');
    asked.push(path);
    if (path === 'manifest.json') return new Response(JSON.stringify(manifest));
    const place = manifest.files.findIndex((file) => file.path === path);
    if (place < 0) return new Response('', { status: 404 });
    const bytes = files[place].slice();
    damage(path, bytes);
    return new Response(bytes);
  };
  return { fetch, asked };
}

const offline: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
const never = (): Promise<void> => new Promise(() => undefined);
let queue: Promise<unknown> = Promise.resolve();
const alone: MarketDoors['alone'] = (work) => {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
};
let names = 0;
let cache: PriceCache;
const doors = (fetch: Fetch, wait: MarketDoors['wait'] = never): MarketDoors => ({ cache, fetch, alone, wait });
const quiet = (): void => undefined;

async function opened(fetch: Fetch, wait?: MarketDoors['wait']) {
  const result = await openMarket(doors(fetch, wait), url, quiet);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('opening a market', () => {
  beforeEach(() => {
    names += 1;
    cache = createPriceCache(`open-market-${names}`);
  });

  test('downloads it at first, without volumes, and takes it from the device afterwards', async () => {
    const first = serve(pack);
    const { source } = await opened(first.fetch);
    expect(first.asked.some((path) => path.includes('volumes'))).toBe(false);
    const again = serve(pack);
    const { source: kept } = await opened(again.fetch);
    expect(again.asked).toEqual(['manifest.json']);
    expect(kept.info).toEqual({ ...pack.manifest.info });
    for (const { id } of source.info.instruments) expect(kept.column(id)).toEqual(source.column(id));
    expect(kept.column('nothing')).toBeNull();
  });

  test('reports download and storing up to the end', async () => {
    const steps: string[] = [];
    await openMarket(doors(serve(pack).fetch), url, (share, step) => share === 1 && steps.push(step));
    expect(steps).toEqual(['download', 'store']);
  });

  test('takes the new pack when the server has one, and forgets the old', async () => {
    await opened(serve(pack).fetch);
    expect((await opened(serve(other).fetch)).source.info.hash).toBe(other.manifest.hash);
    expect(await cache.read('market', pack.manifest.hash)).toBeNull();
  });

  test('opens what the device has when there is no network, a broken server or a slow one', async () => {
    await opened(serve(pack).fetch);
    const broken: Fetch = async () => new Response('', { status: 500 });
    const slow: Fetch = () => new Promise(() => undefined);
    const page: Fetch = async () => new Response('<!doctype html>');
    for (const fetch of [offline, broken, page])
      expect((await opened(fetch)).source.info.hash).toBe(pack.manifest.hash);
    expect((await opened(slow, async () => undefined)).source.info.hash).toBe(pack.manifest.hash);
  });

  test('keeps the old pack when the new one cannot be downloaded', async () => {
    await opened(serve(pack).fetch);
    const { fetch } = serve({ ...other, files: other.files.map(() => new Uint8Array(3)) });
    expect((await opened(fetch)).source.info.hash).toBe(pack.manifest.hash);
  });

  test('says what is missing when nothing was ever downloaded', async () => {
    const result = await openMarket(doors(offline), url, quiet);
    expect(result).toMatchObject({
      ok: false,
      error: { type: 'MarketUnavailable', message: expect.stringMatching(/no connection.*Connect once/) },
    });
  });

  test('fetches a damaged file once more, and gives up with a sentence if it is damaged again', async () => {
    let times = 0;
    const once = serve(pack, (path, bytes) => {
      if (path.includes('prices') && times++ === 0) bytes[10] ^= 1;
    });
    expect((await opened(once.fetch)).source.info.hash).toBe(pack.manifest.hash);
    names += 1;
    cache = createPriceCache(`open-market-${names}`);
    const always = serve(pack, (path, bytes) => {
      if (path.includes('prices')) bytes[10] ^= 1;
    });
    const result = await openMarket(doors(always.fetch), url, quiet);
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/prices-0-3.*damaged, twice/) },
    });
    expect(await cache.read('market')).toBeNull();
  });

  test('works from memory on a full device and says so', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { source } = await opened(serve(pack).fetch);
    full.mockRestore();
    expect(source.info.notice).toMatch(/no room to keep the market data/);
    expect(source.column(source.info.instruments[0].id)?.at(-1)).toBe(source.info.instruments[0].lastPrice);
    expect((await opened(serve(pack).fetch)).source.info.notice).toBeUndefined();
  });

  test('lets two workers that start together store it once', async () => {
    const { fetch, asked } = serve(pack);
    const both = await Promise.all([opened(fetch), opened(fetch)]);
    expect(both.map(({ source }) => source.info.hash)).toEqual([pack.manifest.hash, pack.manifest.hash]);
    expect(asked.filter((path) => path.includes('prices'))).toHaveLength(1);
  });

  test('brings the adviser’s own series along, now and after a restart', async () => {
    const { market } = await opened(serve(pack).fetch);
    const days = ['2026-10-24', '2026-10-26', '2026-10-27', '2026-10-31'];
    const csv = `date,OWNX\n${days.map((day, t) => `${day},${10 + t}`).join('\n')}\n`;
    const imported = await importPrices(cache, market, new TextEncoder().encode(csv), 'own.csv');
    if (!imported.ok) throw new Error(imported.error.message);
    expect(imported.value.report.instruments.map(({ id, lastPrice }) => [id, lastPrice])).toEqual([['OWNX', 13]]);
    const { source } = await opened(offline);
    for (const one of [imported.value.source, source]) {
      expect(one.info.instruments.at(-1)).toMatchObject({ id: 'OWNX', assetClass: 'other', lastDate: '2026-10-31' });
      // the Saturday within the market's days does not count; the one after its last day does
      expect(one.column('OWNX')?.filter((price) => !Number.isNaN(price))).toEqual(Float64Array.of(11, 12, 13));
      expect(one.days.length).toBe(market.days.length + 1);
      const first = market.info.instruments[0].id;
      expect(one.column(first)?.at(-1)).toBeNaN();
      expect(one.column(first)?.at(-2)).toBe(market.column(first)?.at(-1));
    }
  });
});
