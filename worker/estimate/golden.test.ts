import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvSource } from '../prices/csv.ts';
import { alignedReturns } from '../prices/returns.ts';
import { compoundedMean } from './compoundedMean.ts';
import { exponentialCovariance } from './exponentialCovariance.ts';
import { exponentialMean } from './exponentialMean.ts';
import { ledoitWolf, type ShrinkageTarget, type Shrunk, shrinkSample } from './ledoitWolf.ts';
import { marketImplied } from './marketImplied.ts';
import { pairMoments } from './pairMoments.ts';
import type { Returns } from './Returns.ts';
import { sampleCovariance } from './sampleCovariance.ts';

const reference = process.env.TANGENT_REFERENCE;
const folder = `${reference}/golden/pypfopt`;
const days = 252;

const readStocks = (): Returns => {
  const text = readFileSync(`${folder}/stock_prices.csv`, 'utf8');
  const source = csvSource(text, 'stock_prices.csv', { missing: 'pairwise' });
  if (!source.ok) throw new Error(source.error.message);
  const ids = source.value.info.instruments.map(({ id }) => id);
  return alignedReturns(source.value, ids);
};

/** The convention of the library that made the numbers, and of nobody here: a missing return counts as none. */
const zeroFilled = (returns: Returns): Returns => ({
  ...returns,
  values: returns.values.map((value) => (Number.isNaN(value) ? 0 : value)),
});

/** Shrunk as a file of problems has it. */
const shrunk = (returns: Returns, target: ShrinkageTarget): Shrunk =>
  shrinkSample(pairMoments(returns), sampleCovariance(returns), target);

const yearly = (daily: Float64Array): Float64Array => daily.map((value) => value * days);

/** argmin ½yᵀΣy − gᵀy over y ≥ 0, scaled to sum 1, by coordinate descent: long-only maximum Sharpe or minimum variance. */
function longOnly(covariance: Float64Array, gain: Float64Array): Float64Array {
  const n = gain.length;
  const y = new Float64Array(n);
  for (let sweep = 0; sweep < 5000; sweep += 1) {
    for (let i = 0; i < n; i += 1) {
      let slope = gain[i];
      for (let j = 0; j < n; j += 1) if (j !== i) slope -= covariance[i * n + j] * y[j];
      y[i] = Math.max(0, slope / covariance[i * n + i]);
    }
  }
  const sum = y.reduce((total, value) => total + value, 0);
  return y.map((value) => value / sum);
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

const variance = (covariance: Float64Array, w: Float64Array): number =>
  dot(
    w,
    w.map((_, i) => dot(w, covariance.subarray(i * w.length, (i + 1) * w.length))),
  );

/** x with A·x = b, by Gauss–Jordan elimination with pivoting. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const rows = Array.from(right, (value, i) => [...matrix.subarray(i * n, (i + 1) * n), value]);
  for (let p = 0; p < n; p += 1) {
    const best = rows.findIndex(
      (row, i) => i >= p && rows.every((other, k) => k < p || Math.abs(row[p]) >= Math.abs(other[p])),
    );
    [rows[p], rows[best]] = [rows[best], rows[p]];
    for (let i = 0; i < n; i += 1) {
      const factor = i === p ? 0 : rows[i][p] / rows[p][p];
      for (let k = p; factor !== 0 && k <= n; k += 1) rows[i][k] -= factor * rows[p][k];
    }
  }
  return Float64Array.from(rows, (row, i) => row[n] / row[i]);
}

interface Case {
  readonly recomputed: readonly number[];
  readonly expected: readonly number[];
}

describe.runIf(reference !== undefined)('against the numbers of PyPortfolioOpt', () => {
  let stocks: Returns;
  let filled: Returns;
  let sizes: Readonly<Record<string, number>>;
  let cases: ReadonlyMap<string, Case>;
  const recomputed = (id: string): readonly number[] => cases.get(id)!.recomputed;

  beforeAll(() => {
    const expected = JSON.parse(readFileSync(`${folder}/expected_other.json`, 'utf8'));
    cases = new Map(expected.cases.map((one: Case & { id: string }) => [one.id, one]));
    sizes = expected.bl_market_caps;
    stocks = readStocks();
    filled = zeroFilled(stocks);
  });

  const identity = () => shrunk(filled, 'identity');

  test('maximum Sharpe on the exponential covariance has their return and volatility', () => {
    const mean = compoundedMean(stocks, days);
    const covariance = yearly(exponentialCovariance(stocks, 180));
    const w = longOnly(
      covariance,
      mean.map((value) => value - 0.02),
    );
    const [expectedReturn, volatility] = recomputed('sharpe-expcov');
    expect(dot(mean, w)).toBeCloseTo(expectedReturn, 9);
    expect(Math.sqrt(variance(covariance, w))).toBeCloseTo(volatility, 9);
  });

  test('the constant-correlation intensity is theirs on zero-filled moments and a pairwise sample', () => {
    expect(ledoitWolf(pairMoments(filled), sampleCovariance(stocks), 'constant-correlation').intensity).toBeCloseTo(
      0.01795506398722615,
      13,
    );
  });

  test('minimum variance with wᵀw added on the constant-correlation matrix has their return and volatility', () => {
    const { covariance } = ledoitWolf(pairMoments(filled), sampleCovariance(stocks), 'constant-correlation');
    const n = stocks.assets.length;
    const year = yearly(covariance);
    const w = longOnly(
      year.map((value, at) => value + (at % (n + 1) === 0 ? 1 : 0)),
      new Float64Array(n).fill(1),
    );
    const [expectedReturn, volatility] = recomputed('minvol-lw-constcorr-l2');
    expect(dot(compoundedMean(stocks, days), w)).toBeCloseTo(expectedReturn, 10);
    expect(Math.sqrt(variance(year, w))).toBeCloseTo(volatility, 10);
  });

  test('the single-factor intensity is theirs on zero-filled moments', () => {
    expect(shrunk(filled, 'single-factor').intensity).toBeCloseTo(0.018506888954080872, 13);
  });

  test('the identity intensity is theirs on zero-filled moments', () => {
    expect(identity().intensity).toBeCloseTo(0.006256103367537104, 14);
  });

  test('market-implied returns are theirs', () => {
    const covariance = yearly(sampleCovariance(stocks));
    const capitalisations = stocks.assets.map((id) => sizes[id]);
    const prior = marketImplied(covariance, capitalisations, 2.68549, 0.02);
    const expected = cases.get('bl-market-prior')!.expected;
    expect(prior.map((value, i) => Math.abs(value - expected[i])).every((gap) => gap < 1e-6)).toBe(true);
  });

  test('the exponential mean gives their Black–Litterman posterior with a view of 10 % on each asset', () => {
    const prior = exponentialMean(stocks, 500, days);
    // tau cancels: posterior = prior + S·(S + diag S)⁻¹·(0.1 − prior)
    const year = yearly(identity().covariance);
    const n = prior.length;
    const both = year.map((value, at) => (at % (n + 1) === 0 ? 2 * value : value));
    const pull = solve(
      both,
      prior.map((value) => 0.1 - value),
    );
    const posterior = prior.map((value, i) => value + dot(year.subarray(i * n, (i + 1) * n), pull));
    const expected = cases.get('bl-all-views')!.expected;
    expect(posterior.map((value, i) => Math.abs(value - expected[i])).every((gap) => gap < 1e-7)).toBe(true);
  });
});
