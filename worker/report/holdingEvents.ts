import type { Frontier } from '../api/answer.ts';
import type { Corners } from '../solver/corners.ts';

/**
 * Where each holding enters or leaves the portfolio as lambda falls: the corner on one side of which its weight is zero
 * and on the other not.
 */
export function holdingEvents(corners: Corners, assets: readonly string[]): Frontier['events'] {
  const { n, count, lambda, weights } = corners;
  const held = (k: number, i: number): boolean => weights[k * n + i] !== 0;
  const events: { at: number; asset: string; enters: boolean }[] = [];
  // On the segment between corners k−1 and k an asset is held if it is held at either end.
  const heldOn = (k: number, i: number): boolean => held(k - 1, i) || held(k, i);
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < n; i++) {
      const before = k === 0 ? held(0, i) : heldOn(k, i);
      const after = k === count - 1 ? held(k, i) : heldOn(k + 1, i);
      // At the last corner a weight may just reach zero: it leaves there, at the least risk.
      if (before !== after) events.push({ at: lambda[k], asset: assets[i], enters: after });
    }
  }
  return events;
}
