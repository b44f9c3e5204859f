import { toIso } from '../api/isoDay.ts';
import { toCorrelation } from '../estimate/nearestValid.ts';
import { columnOf } from '../estimate/Returns.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import type { DatedReturns } from '../prices/returns.ts';

const shortHistory = 504; // two years of trading days
const sameThing = 0.999;
const namedMax = 4;
/** A history counts as calm when the others swung less than this share of their usual in it. */
const calm = 0.9;

export interface Findings {
  readonly source: PriceSource;
  readonly returns: DatedReturns;
  readonly covariance: Float64Array;
  readonly counts: Float64Array;
  readonly repaired: boolean;
}

/** What a reader of the estimates should know, as sentences. */
export function warnings(findings: Findings): readonly string[] {
  const checks = [shortOnes, calmOnes, duplicates, strangers, fewRows, repair];
  return checks.flatMap((check) => check(findings));
}

function shortOnes({ returns, counts }: Findings): readonly string[] {
  const n = returns.assets.length;
  const short = returns.assets.flatMap((id, k) => {
    if (counts[k * n + k] >= shortHistory) return [];
    const first = columnOf(returns, k).findIndex((value) => !Number.isNaN(value));
    return [`${id} (since ${toIso(returns.days[first])})`];
  });
  return short.length === 0 ? [] : [`Less than two years of prices to estimate from: ${list(short)}.`];
}

/** Instruments that were listed after the storms which the others went through. */
function calmOnes({ returns, counts }: Findings): readonly string[] {
  const { assets, rows } = returns;
  const n = assets.length;
  const old = assets.flatMap((_, k) => (counts[k * n + k] === rows ? [columnOf(returns, k)] : []));
  if (old.length === 0) return [];
  const market = Float64Array.from({ length: rows }, (_, t) => old.reduce((sum, column) => sum + column[t], 0));
  const usual = meanSquare(market, 0);
  const calmer = assets.flatMap((id, k) => {
    const first = columnOf(returns, k).findIndex((value) => !Number.isNaN(value));
    const quiet = rows - first >= shortHistory && meanSquare(market, first) < calm * calm * usual;
    return quiet ? [`${id} (since ${toIso(returns.days[first])})`] : [];
  });
  if (calmer.length === 0) return [];
  return [`Only calmer years than those of the others are known, so the risk may be understated: ${list(calmer)}.`];
}

function meanSquare(values: Float64Array, from: number): number {
  let sum = 0;
  for (let t = from; t < values.length; t += 1) sum += values[t] * values[t];
  return sum / (values.length - from);
}

function duplicates({ returns, covariance }: Findings): readonly string[] {
  const { assets } = returns;
  const n = assets.length;
  const deviation = Float64Array.from({ length: n }, (_, i) => Math.sqrt(covariance[i * n + i]));
  const correlation = toCorrelation(covariance, deviation);
  const pairs: string[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1)
      if (correlation[i * n + j] > sameThing) pairs.push(`${assets[i]} and ${assets[j]}`);
  }
  return pairs.length === 0
    ? []
    : [`These move almost as one, so the split between them is arbitrary: ${list(pairs)}.`];
}

function strangers({ returns, counts }: Findings): readonly string[] {
  const { assets } = returns;
  const n = assets.length;
  const pairs: string[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) if (counts[i * n + j] < 2) pairs.push(`${assets[i]} and ${assets[j]}`);
  }
  return pairs.length === 0 ? [] : [`Without common days, so taken as uncorrelated: ${list(pairs)}.`];
}

function fewRows({ returns, counts }: Findings): readonly string[] {
  const n = returns.assets.length;
  const least = counts.reduce((low, count) => Math.min(low, count), Infinity);
  if (least > n) return [];
  return [
    `Some pairs have ${least} common days only, fewer than the ${n} instruments: a plain sample covariance is singular.`,
  ];
}

function repair({ repaired }: Findings): readonly string[] {
  return repaired
    ? [
        'Histories of different length contradicted each other; the nearest consistent covariance was taken, with the same volatilities.',
      ]
    : [];
}

function list(items: readonly string[]): string {
  const rest = items.length - namedMax;
  return rest > 0 ? `${items.slice(0, namedMax).join(', ')} and ${rest} more` : items.join(', ');
}
