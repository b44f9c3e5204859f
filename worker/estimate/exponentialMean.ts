import { pow } from '../linalg/pow.ts';
import { exponentialWeights } from './exponentialWeights.ts';
import { columnOf, type Returns } from './Returns.ts';

/**
 * Exponentially weighted mean return of each asset, compounded to a year: (1 + m)^periods − 1; n, NaN without a return.
 * `span` is counted in rows (the convention of PyPortfolioOpt's EMA mean).
 */
export function exponentialMean(returns: Returns, span: number, periodsPerYear: number): Float64Array {
  const weights = exponentialWeights(returns.rows, span);
  return Float64Array.from(returns.assets, (_, k) => {
    const column = columnOf(returns, k);
    let sum = 0;
    let total = 0;
    for (let t = 0; t < column.length; t += 1) {
      if (Number.isNaN(column[t])) continue;
      sum += weights[t] * column[t];
      total += weights[t];
    }
    return pow(1 + sum / total, periodsPerYear) - 1;
  });
}
