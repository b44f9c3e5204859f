import { classColours } from '../../theme/tokens.ts';

export type AssetClassName = keyof (typeof classColours)['light'];

/** The fixed order of the classes, the same in every picture. */
export const classOrder = Object.keys(classColours.light) as readonly AssetClassName[];

/** Shares by class in the fixed order; classes below half a per cent are left out of a pie that small. */
export function slicesOf(
  weights: ArrayLike<number>,
  classes: readonly AssetClassName[],
): { assetClass: AssetClassName; share: number }[] {
  const sums = new Map<AssetClassName, number>();
  for (let i = 0; i < classes.length; i++) {
    sums.set(classes[i], (sums.get(classes[i]) ?? 0) + Math.max(0, weights[i]));
  }
  const total = [...sums.values()].reduce((sum, share) => sum + share, 0) || 1;
  return classOrder
    .map((assetClass) => ({ assetClass, share: (sums.get(assetClass) ?? 0) / total }))
    .filter((slice) => slice.share >= 0.005);
}
