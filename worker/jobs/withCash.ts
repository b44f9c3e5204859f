import type { Estimates } from '../api/estimate.ts';
import { cashId } from './cash.ts';

/**
 * Puts the cash position in where the question has it: it earns `rate` a year, does not move and covaries with nothing.
 *
 * @param order the assets of the answer; each is one of the estimates or `cashId`
 * @param rows days that the question covers: cash is there on all of them
 */
export function withCash(estimates: Estimates, order: readonly string[], rate: number, rows: number): Estimates {
  const { moments, observations } = estimates;
  const n = order.length;
  const m = moments.assets.length;
  if (n === m) return estimates;
  const places = order.map((id) => moments.assets.indexOf(id));
  const covariance = new Float64Array(n * n);
  const counts = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const [p, q] = [places[i], places[j]];
      if (p >= 0 && q >= 0) covariance[i * n + j] = moments.covariance[p * m + q];
      // with cash a pair has the days of the other
      const [a, b] = [p < 0 ? q : p, q < 0 ? p : q];
      counts[i * n + j] = a < 0 ? rows : observations[a * m + b];
    }
  }
  const expectedReturns = Float64Array.from(order, (id, i) =>
    id === cashId ? rate : moments.expectedReturns[places[i]],
  );
  return { ...estimates, moments: { assets: order, expectedReturns, covariance }, observations: counts };
}
