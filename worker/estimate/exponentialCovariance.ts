import { crossProducts } from './crossProducts.ts';
import { deviationsOf, isComplete } from './deviations.ts';
import { exponentialWeights } from './exponentialWeights.ts';
import type { Returns } from './Returns.ts';

/**
 * Exponentially weighted covariance per period, n×n row-major: the weighted mean, over the rows of a pair, of products
 * of deviations from each asset's mean over its own full history (the convention of PyPortfolioOpt). `span` in rows.
 */
export function exponentialCovariance(returns: Returns, span: number): Float64Array {
  const deviations = deviationsOf(returns);
  const { rows, n, x } = deviations;
  const weights = exponentialWeights(rows, span);
  const roots = weights.map((weight) => Math.sqrt(weight));
  const scale = (columns: Float64Array): Float64Array => columns.map((value, at) => value * roots[at % rows]);
  const scaled = scale(x);
  const products = crossProducts(scaled, scaled, rows, n);
  if (isComplete(deviations)) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return products.map((product) => product / total);
  }
  const scaledMask = scale(returns.values.map((value) => (Number.isNaN(value) ? 0 : 1)));
  const totals = crossProducts(scaledMask, scaledMask, rows, n);
  return products.map((product, at) => product / totals[at]);
}
