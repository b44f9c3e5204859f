import { readFileSync } from 'node:fs';
import type { Constraint, Objective, Problem } from '../api/problem.ts';
import type { Returns } from '../estimate/Returns.ts';
import { optimise } from '../jobs/optimise.ts';
import { csvSource } from '../prices/csv.ts';
import { alignedReturns } from '../prices/returns.ts';

/**
 * The reference answers of other libraries and of textbooks. They and the prices behind them live outside the repository,
 * in the folder that TANGENT_REFERENCE names; without it the tests that need them are left out and say how many.
 */
export const reference = process.env.TANGENT_REFERENCE || undefined;

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(`${reference}/golden/${path}`, 'utf8')) as T;
}

/** Daily returns of the 20 shares of the reference, many of which start late. */
export function readStockReturns(): Returns {
  const text = readFileSync(`${reference}/golden/pypfopt/stock_prices.csv`, 'utf8');
  const source = csvSource(text, 'stock_prices.csv', { missing: 'pairwise' });
  if (!source.ok) throw new Error(source.error.message);
  return alignedReturns(
    source.value,
    source.value.info.instruments.map(({ id }) => id),
  );
}

export const tradingDays = 252;

/** A covariance per day as one per year. */
export const yearly = (daily: Float64Array): Float64Array => daily.map((value) => value * tradingDays);

/** Solves and throws where there is no answer, so that a test fails with the reason. */
export function solve(
  moments: Problem['moments'],
  objective: Objective,
  constraints: readonly Constraint[],
  riskFreeRate = 0,
) {
  const result = optimise({ moments, objective, constraints, riskFreeRate });
  if (!result.ok) throw new Error(result.error.message);
  if (result.value.status !== 'optimal') throw new Error(`status ${result.value.status}`);
  return result.value;
}

export const nothingToCompare = (cases: number, what: string): string =>
  `${cases} reference cases of ${what} are left out: TANGENT_REFERENCE names no folder`;
