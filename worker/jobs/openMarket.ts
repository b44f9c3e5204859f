import type { OnProgress } from '../api/engine.ts';
import type { EngineError } from '../api/error.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { downloadPack, type Fetch, fetchManifest } from '../market-pack/download.ts';
import type { Manifest } from '../market-pack/Manifest.ts';
import type { PriceCache } from '../prices/PriceCache.ts';
import { fromMatrix, type PriceMatrix, type PriceSource, withOwnSeries } from '../prices/PriceSource.ts';

/** What opening a market needs of the world around it. */
export interface MarketDoors {
  readonly cache: PriceCache;
  readonly fetch: Fetch;
  /** Runs the work while no other worker or window runs its own. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves after that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The market as its pack has it, and the same with the adviser's own series beside it: the one to work with. */
export interface OpenMarket {
  readonly market: PriceSource;
  readonly source: PriceSource;
}

/** How long a slow network may keep an adviser waiting who has a market on the device already. */
const patienceMs = 1000;

/**
 * Opens the market that the manifest names: from the cache if it is whole there, else downloaded and stored first.
 * Without a network, or when the answer takes too long, the newest whole pack of the cache opens instead. On a full
 * device the market opens from memory and `info.notice` says so.
 */
export async function openMarket(
  doors: MarketDoors,
  manifestUrl: string,
  onProgress: OnProgress,
): Promise<Result<OpenMarket, EngineError>> {
  const asked = fetchManifest(doors.fetch, manifestUrl);
  const kept = await readQuietly(doors.cache, 'market');
  const late = fail('The server takes too long to answer.');
  const manifest = await (kept ? Promise.race([asked, doors.wait(patienceMs).then(() => late)]) : asked);
  if (!manifest.ok) return kept ? succeed(await finish(doors, kept)) : fail(unavailable(manifest.error));
  if (kept?.info.hash === manifest.value.hash) return succeed(await finish(doors, kept));
  const pack = await doors.alone(() => importPack(doors, manifestUrl, manifest.value, onProgress));
  if (pack.ok) return succeed(await finish(doors, pack.value));
  return kept ? succeed(await finish(doors, kept)) : fail(unavailable(pack.error));
}

async function importPack(
  doors: MarketDoors,
  manifestUrl: string,
  manifest: Manifest,
  onProgress: OnProgress,
): Promise<Result<PriceMatrix, string>> {
  // while this worker waited for its turn another may have stored the pack
  const stored = await readQuietly(doors.cache, 'market', manifest.hash);
  if (stored) return succeed(stored);
  const download = await downloadPack(doors.fetch, manifestUrl, manifest, (share) => onProgress(share, 'download'));
  if (!download.ok) return download;
  const pack = { info: manifest.info, ...download.value };
  const written = await doors.cache.write('market', pack, (share) => onProgress(share, 'store'));
  return succeed(written.ok ? pack : { ...pack, info: { ...pack.info, notice: written.error.message } });
}

async function finish(doors: MarketDoors, pack: PriceMatrix): Promise<OpenMarket> {
  const own = await readQuietly(doors.cache, 'own');
  const market = fromMatrix(pack);
  return { market, source: own ? withOwnSeries(market, fromMatrix(own)) : market };
}

/** A cache that cannot be read (private browsing, a broken profile) is the same as an empty one. */
const readQuietly = (cache: PriceCache, ...asked: Parameters<PriceCache['read']>): Promise<PriceMatrix | null> =>
  cache.read(...asked).catch(() => null);

const unavailable = (reason: string): EngineError => ({
  type: 'MarketUnavailable',
  message: `${reason} No market data is stored on this device yet, so prices are missing. Connect once, then everything works without a network.`,
});
