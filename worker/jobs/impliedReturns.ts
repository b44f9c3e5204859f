import type { CovarianceKind } from '../api/estimate.ts';
import { marketImplied } from '../estimate/marketImplied.ts';
import { worldWeights } from '../estimate/worldPortfolio.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import { alignedReturns } from '../prices/returns.ts';
import { estimateCovariance } from './estimateCovariance.ts';

/** Sets of instruments to remember for each source. */
const keptMax = 16;
/** Covariances with the market portfolio by instrument, for the sets asked for. */
const kept = new WeakMap<PriceSource, Map<string, ReadonlyMap<string, number>>>();

/**
 * Market-implied returns of `assets` per year. The market portfolio is made of all instruments of the source that
 * have a capitalisation, class by class as the world holds them, and their covariance is estimated once: so a fund has the same expected return whoever holds
 * it. An asset without a capitalisation is estimated beside them and has no weight of its own.
 */
export function impliedReturns(
  source: PriceSource,
  assets: readonly string[],
  covariance: CovarianceKind,
  riskAversion: number,
  from: number,
): Float64Array {
  const market = marketIds(source);
  const withMarket = keptCovariances(source, market, covariance, from);
  const others = assets.filter((id) => !withMarket.has(id));
  const beside = others.length === 0 ? withMarket : keptCovariances(source, [...market, ...others], covariance, from);
  const rate = source.info.riskFreePerYear;
  return Float64Array.from(assets, (id) => riskAversion * (withMarket.get(id) ?? beside.get(id)!) + rate);
}

/** The capitalised instruments; all of them, weighted equally, where a source knows no capitalisation. */
function marketIds({ info }: PriceSource): readonly string[] {
  const capitalised = info.instruments.filter(({ capitalisation }) => (capitalisation ?? 0) > 0);
  return (capitalised.length > 0 ? capitalised : info.instruments).map(({ id }) => id);
}

function keptCovariances(
  source: PriceSource,
  ids: readonly string[],
  covariance: CovarianceKind,
  from: number,
): ReadonlyMap<string, number> {
  const bySource = kept.get(source) ?? new Map<string, ReadonlyMap<string, number>>();
  kept.set(source, bySource);
  const key = JSON.stringify([covariance, from, ids]);
  const known = bySource.get(key) ?? covariancesWithMarket(source, ids, covariance, from);
  bySource.delete(key); // and in again as the latest
  bySource.set(key, known);
  if (bySource.size > keptMax) bySource.delete(bySource.keys().next().value!);
  return known;
}

function covariancesWithMarket(
  source: PriceSource,
  ids: readonly string[],
  kind: CovarianceKind,
  from: number,
): ReadonlyMap<string, number> {
  const { covariance } = estimateCovariance(alignedReturns(source, ids, from), kind);
  const known = new Map(source.info.instruments.map((instrument) => [instrument.id, instrument]));
  const weights = worldWeights(ids.map((id) => known.get(id) ?? { assetClass: 'other', capitalisation: null }));
  const products = marketImplied(covariance, [...weights], 1, 0);
  return new Map(ids.map((id, k) => [id, products[k]]));
}
