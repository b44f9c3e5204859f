import { pow } from '../linalg/pow.ts';
import { columnOf, type Returns } from './Returns.ts';

/** (∏(1 + r))^(periods/count) − 1 of each asset over its own rows: growth per year; n, NaN without a return. */
export function compoundedMean(returns: Returns, periodsPerYear: number): Float64Array {
  return Float64Array.from(returns.assets, (_, k) => {
    const column = columnOf(returns, k);
    let product = 1;
    let count = 0;
    for (let t = 0; t < column.length; t += 1) {
      if (Number.isNaN(column[t])) continue;
      product *= 1 + column[t];
      count += 1;
    }
    return count === 0 ? NaN : pow(product, periodsPerYear / count) - 1;
  });
}
