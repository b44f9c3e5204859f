import type { EstimateRequest } from '../api/estimate.ts';
import { arithmeticMean } from '../estimate/arithmeticMean.ts';
import { compoundedMean } from '../estimate/compoundedMean.ts';
import { exponentialMean } from '../estimate/exponentialMean.ts';
import type { Returns } from '../estimate/Returns.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import { impliedReturns } from './impliedReturns.ts';

const tradingDaysPerYear = 252;

/** Expected returns per year of the assets of `returns`, by the method that the request names; n. */
export function estimateReturns(
  source: PriceSource,
  { expectedReturns: kind, covariance }: EstimateRequest,
  returns: Returns,
  from: number,
): Float64Array {
  switch (kind.kind) {
    case 'mean':
      return arithmeticMean(returns, tradingDaysPerYear);
    case 'compounded':
      return compoundedMean(returns, tradingDaysPerYear);
    case 'exponential':
      return exponentialMean(returns, kind.span, tradingDaysPerYear);
    case 'market-implied':
      return impliedReturns(source, returns.assets, covariance, kind.riskAversion, from);
  }
}
