import { expect } from 'vitest';
import { createRandom } from '../linalg/random.ts';
import type { Returns } from './Returns.ts';

/** Returns from columns, for tests. */
export const returnsOf = (...columns: readonly (readonly number[])[]): Returns => ({
  assets: columns.map((_, k) => `A${k}`),
  rows: columns[0].length,
  values: Float64Array.from(columns.flat()),
});

/** Correlated returns, the later half of the assets with a shorter history each, some days missing in between. */
export function raggedReturns(n: number, rows: number, seed: number): Returns {
  const random = createRandom(seed);
  const market = Array.from({ length: rows }, () => 0.01 * random.normal());
  const columns = Array.from({ length: n }, (_, k) =>
    market.map((m, t) => {
      const missing = t < (k > n / 2 ? (k * rows) / (2 * n) : 0) || random.uniform() < 0.02;
      const value = 0.0003 + m * (0.5 + k / n) + 0.008 * random.normal();
      return missing ? NaN : value;
    }),
  );
  return returnsOf(...columns);
}

export const expectClose = (found: Float64Array, expected: readonly number[], tolerance: number): void => {
  const worst = Math.max(...expected.map((value, at) => Math.abs(found[at] - value)));
  expect(found.length).toBe(expected.length);
  expect(worst).toBeLessThanOrEqual(tolerance);
};
