import type { EngineError } from '../api/error.ts';
import type { PriceImportReport } from '../api/priceImport.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { describeSeries, toOwnPack, toSeries } from '../prices/ownSeries.ts';
import type { PriceCache } from '../prices/PriceCache.ts';
import { fromMatrix, type PriceSource, withOwnSeries } from '../prices/PriceSource.ts';
import { readPriceFile } from '../prices/priceFile.ts';
import { cashId } from './cash.ts';

/** What became of the file, and the market with the adviser's own series beside it. */
export interface ImportedPrices {
  readonly report: PriceImportReport;
  readonly source: PriceSource;
}

/**
 * Reads a CSV of the adviser's own prices and stores its series beside those of earlier files. A series of the same
 * name replaces the earlier one whole: adjusted prices of two downloads do not join. Nothing is stored on failure.
 *
 * @param market the market alone, without series of the adviser's own
 */
export async function importPrices(
  cache: PriceCache,
  market: PriceSource,
  file: Uint8Array,
  fileName: string,
): Promise<Result<ImportedPrices, EngineError>> {
  const read = readPriceFile(file, fileName);
  if (!read.ok) return fail({ type: 'InvalidProblem', path: 'file', message: read.error.message });
  const { report, series } = read.value;
  const added = series.filter(({ id }) => id !== cashId);
  if (added.length === 0) return fail(onlyCash);
  const earlier = await cache.read('own').catch(() => null);
  const kept = earlier ? toSeries(earlier).filter(({ id }) => added.every((one) => one.id !== id)) : [];
  const own = toOwnPack([...kept, ...added], market.info.currency);
  const written = await cache.write('own', own, () => undefined);
  if (!written.ok) return written;
  const known = added.filter(({ id }) => market.column(id) !== null).map(({ id }) => id);
  const notes = [...report.notes, ...notesOn(known, series.length > added.length)];
  const instruments = added.map((one) => describeSeries(one, market.info.currency));
  return succeed({ report: { ...report, notes, instruments }, source: withOwnSeries(market, fromMatrix(own)) });
}

const onlyCash: EngineError = {
  type: 'InvalidProblem',
  path: 'file',
  message: `The file holds the series ${cashId} alone, and that name stands for the cash position. Give the series another name.`,
};

function notesOn(known: readonly string[], cashLeftOut: boolean): readonly string[] {
  const market =
    known.length === 0
      ? []
      : [
          `The market in use has prices of ${known.join(', ')} already, and these go first; the imported ones are kept.`,
        ];
  return cashLeftOut ? [...market, `${cashId} was left out: that name stands for the cash position.`] : market;
}
