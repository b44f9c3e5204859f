import type { Frontier } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import type { Model } from '../model/Model.ts';
import type { Corners } from '../solver/corners.ts';
import { gatherPrices, gradientScale, namedLimits, priceNoise } from './limitPrices.ts';

/** The multipliers of the limits that bind somewhere: one column each, one row per corner. */
export function toPrices(problem: Problem, model: Model, corners: Corners): Pick<Frontier, 'limits' | 'prices'> {
  const all = namedLimits(problem);
  const { n, m, count, lambda } = corners;
  const table = new Float64Array(count * all.length);
  const binds = new Set<number>();
  for (let k = 0; k < count; k++) {
    const row = table.subarray(k * all.length, (k + 1) * all.length);
    gatherPrices(model, corners.multipliers.subarray(k * (n + m), (k + 1) * (n + m)), row);
    const noise = priceNoise * gradientScale(model, lambda[k]);
    for (let c = 0; c < all.length; c++) if (Math.abs(row[c]) > noise) binds.add(c);
  }
  const columns = [...binds].sort((a, b) => a - b);
  return {
    limits: columns.map((c) => ({ id: all[c].id, side: all[c].side })),
    prices: Float64Array.from({ length: count * columns.length }, (_, at) => {
      const k = Math.floor(at / columns.length);
      return table[k * all.length + columns[at % columns.length]];
    }),
  };
}
