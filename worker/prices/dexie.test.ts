import 'fake-indexeddb/auto';
import { Dexie, type Table } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPriceCache } from './dexie.ts';
import type { PriceMatrix } from './PriceSource.ts';

let name = '';
let tests = 0;
const days = Int32Array.from({ length: 800 }, (_, t) => 18000 + t);

const packOf = (hash: string, start = 1): PriceMatrix => ({
  info: {
    hash,
    name: 'Test',
    origin: '',
    licence: '',
    asOf: '',
    simulated: true,
    currency: 'USD',
    riskFreePerYear: 0.03,
    instruments: ['A', 'B'].map((id) => ({
      id,
      name: id,
      kind: 'fund',
      assetClass: 'other',
      subClass: '',
      region: '',
      sector: '',
      issuer: '',
      currency: 'USD',
      expenseRatioPerYear: null,
      capitalisation: null,
      firstDate: '',
      lastDate: '',
      lastPrice: 1,
    })),
  },
  days,
  values: Float64Array.from({ length: 1600 }, (_, k) => (k >= 800 && k < 1300 ? NaN : start + k / 7)),
});

const quiet = (): void => undefined;

/** The database as the browser has it, past the cache. */
async function raw<T>(work: (database: Dexie) => Promise<T>): Promise<T> {
  const database = await new Dexie(name).open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

describe('the price cache', () => {
  beforeEach(() => {
    tests += 1;
    name = `price-cache-${tests}`;
  });

  test('gives back what was stored, bit for bit, to another connection', async () => {
    const written = await createPriceCache(name).write('market', packOf('one'), quiet);
    expect(written.ok).toBe(true);
    expect(await createPriceCache(name).read('market')).toEqual(packOf('one'));
  });

  test('keeps one record per instrument and year, and none for a year without a price', async () => {
    await createPriceCache(name).write('market', packOf('one'), quiet);
    const chunks = await raw((database) => database.table('chunks').toArray());
    expect(chunks.map(({ id, year }) => `${id}${year}`)).toEqual(['A2019', 'A2020', 'A2021', 'B2020', 'B2021']);
    expect(chunks.every(({ prices }) => prices instanceof Float64Array)).toBe(true);
  });

  test('knows nothing of a pack whose writing was cut off', async () => {
    const cache = createPriceCache(name);
    await cache.write('market', packOf('one'), quiet);
    await raw((database) => database.table('packs').update('one', { state: 'writing' }));
    expect(await cache.read('market')).toBeNull();
  });

  test('rebuilds a damaged matrix from the chunks', async () => {
    const cache = createPriceCache(name);
    await cache.write('market', packOf('one'), quiet);
    await raw(async (database) => {
      const matrix = await database.table('matrices').get('one');
      matrix.values[3] += 1;
      await database.table('matrices').put(matrix);
    });
    expect(await cache.read('market')).toEqual(packOf('one'));
    await raw((database) => database.table('chunks').clear());
    expect(await cache.read('market')).toEqual(packOf('one'));
  });

  const damages: Readonly<Record<string, (chunks: Table) => Promise<unknown>>> = {
    missing: (chunks) => chunks.delete(['one', 'B', 2021]),
    changed: (chunks) => chunks.update(['one', 'A', 2020], { prices: new Float64Array(366).fill(1) }),
    'cut short': (chunks) => chunks.update(['one', 'A', 2020], { prices: new Float64Array(3) }),
    'those of another instrument too': (chunks) =>
      chunks.put({ pack: 'one', id: 'C', year: 2020, prices: new Float64Array(366), checksum: 0 }),
  };
  test.each(Object.entries(damages))(
    'does not use a pack whose chunks are %s once the matrix is gone',
    async (_, damage) => {
      const cache = createPriceCache(name);
      await cache.write('market', packOf('one'), quiet);
      await raw((database) => database.table('matrices').clear());
      expect(await cache.read('market')).toEqual(packOf('one'));
      await raw((database) => database.table('matrices').clear());
      await raw((database) => damage(database.table('chunks')));
      expect(await cache.read('market')).toBeNull();
    },
  );

  test('drops the earlier market once the new one stands, and leaves own prices alone', async () => {
    const cache = createPriceCache(name);
    await cache.write('own', packOf('mine', 5), quiet);
    await cache.write('market', packOf('one'), quiet);
    await cache.write('market', packOf('two', 2), quiet);
    expect(await cache.read('market', 'one')).toBeNull();
    expect(await cache.read('market')).toEqual(packOf('two', 2));
    expect(await cache.read('own')).toEqual(packOf('mine', 5));
    const left = await raw((database) => database.table('chunks').where('pack').equals('one').count());
    expect(left).toBe(0);
  });

  test('survives a connection that is closed under it', async () => {
    const cache = createPriceCache(name);
    await cache.write('market', packOf('one'), quiet);
    cache.close();
    expect(await cache.read('market')).toEqual(packOf('one'));
  });

  test('says in a sentence that the device is full, and keeps what it had', async () => {
    const cache = createPriceCache(name);
    await cache.write('own', packOf('mine'), quiet);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const written = await cache.write('own', packOf('more', 9), quiet);
    full.mockRestore();
    expect(written).toMatchObject({
      ok: false,
      error: { type: 'StorageFull', message: expect.stringContaining('no room') },
    });
    expect(await cache.read('own')).toEqual(packOf('mine'));
  });

  test('tells how far it is', async () => {
    const shares: number[] = [];
    await createPriceCache(name).write('market', packOf('one'), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
  });
});
