import { crossProducts } from './crossProducts.ts';
import type { Deviations } from './deviations.ts';

/** n×n, row-major: rows in which both assets of a pair have a return; on the diagonal the asset's own count. */
export function pairCounts({ rows, n, mask }: Deviations): Float64Array {
  return mask === null ? new Float64Array(n * n).fill(rows) : crossProducts(mask, mask, rows, n);
}
