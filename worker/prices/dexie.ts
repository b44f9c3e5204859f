import { Dexie, type EntityTable, type Table } from 'dexie';
import type { EngineError } from '../api/error.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import {
  type ChunkRecord,
  checksum,
  fromChunks,
  type MatrixRecord,
  type PackKind,
  type PackRecord,
  toChunks,
} from './cacheRecords.ts';
import type { PriceCache } from './PriceCache.ts';
import type { PriceMatrix } from './PriceSource.ts';

export const priceDatabaseName = 'tangent-market';
/** Written by hand and raised with every change of `stores`, so that page and worker never drift apart. */
const schemaVersion = 1;

const chunksPerTransaction = 500;
/** Above this size the prices are read from their chunks alone: one record would need as much memory again. */
const matrixBytesMax = 32_000_000;

type Database = Dexie & {
  packs: EntityTable<PackRecord, 'hash'>;
  chunks: Table<ChunkRecord, [string, string, number]>;
  matrices: EntityTable<MatrixRecord, 'pack'>;
};

function openDatabase(name: string): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as Database;
  database.version(schemaVersion).stores({ packs: 'hash', chunks: '[pack+id+year], pack', matrices: 'pack' });
  return database;
}

/** The price cache in IndexedDB. Survives a connection that the browser closes under it: it reopens and tries once more. */
export function createPriceCache(name: string = priceDatabaseName): PriceCache {
  const database = openDatabase(name);
  return {
    read: (kind, hash) => surviving(database, () => readPack(database, kind, hash)),
    write: (kind, pack, onShare) => writeOrSay(database, kind, pack, onShare),
    close: () => database.close(),
  };
}

/** Runs work that may be repeated; once more on a fresh connection if the first was lost. */
async function surviving<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    database.close({ disableAutoOpen: false });
    await database.open();
    return work();
  }
}

async function readPack(database: Database, kind: PackKind, hash?: string): Promise<PriceMatrix | null> {
  const records = await database.packs.toArray();
  const ready = records
    .filter((record) => record.kind === kind && record.state === 'ready')
    .sort((a, b) => a.order - b.order);
  const record = hash === undefined ? ready.at(-1) : ready.find((each) => each.hash === hash);
  if (!record) return null;
  const values = (await readMatrix(database, record)) ?? (await rebuildMatrix(database, record));
  return values && { info: record.info, days: record.days, values };
}

async function readMatrix(database: Database, record: PackRecord): Promise<Float64Array<ArrayBuffer> | null> {
  const values = (await database.matrices.get(record.hash))?.values;
  const whole = values?.length === record.info.instruments.length * record.days.length;
  return whole && checksum(values) === record.checksum ? values : null;
}

async function rebuildMatrix(database: Database, record: PackRecord): Promise<Float64Array<ArrayBuffer> | null> {
  const values = fromChunks(record, await database.chunks.where('pack').equals(record.hash).toArray());
  if (values && values.byteLength <= matrixBytesMax) {
    // a start-up cache of what stands in the chunks: failing to write it loses nothing
    await database.matrices.put({ pack: record.hash, values }).catch(() => undefined);
  }
  return values;
}

async function writeOrSay(
  database: Database,
  kind: PackKind,
  pack: PriceMatrix,
  onShare: (share: number) => void,
): Promise<Result<void, EngineError>> {
  const work = () => surviving(database, () => writePack(database, kind, pack, onShare));
  try {
    await work().catch(async (error: unknown) => {
      // an earlier market can be downloaded again and makes room; the adviser's own prices cannot
      if (!isFull(error) || kind === 'own') throw error;
      await dropOthers(database, kind, pack.info.hash);
      await work();
    });
    return succeed(undefined);
  } catch (error) {
    await dropPack(database, pack.info.hash).catch(() => undefined);
    return fail(isFull(error) ? storageFull(kind) : notStored(error));
  }
}

async function writePack(
  database: Database,
  kind: PackKind,
  pack: PriceMatrix,
  onShare: (share: number) => void,
): Promise<void> {
  const { info, days, values } = pack;
  const { hash } = info;
  const chunks = toChunks(hash, pack);
  const order = 1 + Math.max(0, ...(await database.packs.toArray()).map((each) => each.order));
  const record = { hash, kind, order, info, days, chunkCount: chunks.length, checksum: checksum(values) };
  await dropPack(database, hash);
  await database.packs.put({ ...record, state: 'writing' });
  for (let first = 0; first < chunks.length; first += chunksPerTransaction) {
    await database.chunks.bulkPut(chunks.slice(first, first + chunksPerTransaction));
    onShare(Math.min(1, (first + chunksPerTransaction) / chunks.length));
  }
  await database.transaction('rw', database.packs, database.matrices, async () => {
    if (values.byteLength <= matrixBytesMax) await database.matrices.put({ pack: hash, values });
    await database.packs.put({ ...record, state: 'ready' });
  });
  await dropOthers(database, kind, hash);
}

async function dropOthers(database: Database, kind: PackKind, hash: string): Promise<void> {
  const records = await database.packs.toArray();
  for (const record of records) if (record.kind === kind && record.hash !== hash) await dropPack(database, record.hash);
}

function dropPack(database: Database, hash: string): Promise<void> {
  return database.transaction('rw', database.packs, database.chunks, database.matrices, async () => {
    await database.packs.delete(hash);
    await database.matrices.delete(hash);
    await database.chunks.where('pack').equals(hash).delete();
  });
}

/** The names under which an error and the errors inside it are known. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, message, inner, failures } = error as Record<string, unknown>;
  const inside = [inner, ...(Array.isArray(failures) ? failures : [])];
  return [String(name), String(message), ...inside.flatMap(namesOf)];
}

const isFull = (error: unknown): boolean => namesOf(error).some((name) => name.includes('QuotaExceeded'));

const lost = /^(DatabaseClosedError|InvalidStateError|UnknownError|AbortError)$|connection is clos|server lost/i;

const isLostConnection = (error: unknown): boolean => !isFull(error) && namesOf(error).some((name) => lost.test(name));

const storageFull = (kind: PackKind): EngineError => ({
  type: 'StorageFull',
  message:
    kind === 'market'
      ? 'The device has no room to keep the market data, so it works from memory now and needs the network at the next start. Free some space on the device.'
      : 'The device has no room for these prices, so they were not stored. Free some space on the device and import the file again.',
});

const notStored = (error: unknown): EngineError => ({
  type: 'EngineFailed',
  message: `The prices could not be stored on this device: ${namesOf(error).slice(0, 2).join(': ')}.`,
});
