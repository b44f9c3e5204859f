import { meanOf } from './deviations.ts';
import { columnOf, type Returns } from './Returns.ts';

/** Arithmetic mean of each asset over its own rows × periods per year; n, NaN for an asset without a return. */
export function arithmeticMean(returns: Returns, periodsPerYear: number): Float64Array {
  return Float64Array.from(returns.assets, (_, k) => meanOf(columnOf(returns, k)).mean * periodsPerYear);
}
