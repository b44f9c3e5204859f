import type { AssetClass, Instrument } from '../api/instrument.ts';

/**
 * What the world holds, by asset class, in rounded shares of everything investable. A market pack is a list of what an
 * adviser may want to price, not a market: forty large shares and a few bond funds, weighted by their size alone, would
 * make the world a share portfolio and promise its holders a share portfolio's return.
 *
 * Doeswijk, Lam & Swinkels, "The Global Multi-Asset Market Portfolio, 1959–2012", Financial Analysts Journal 70 (2014),
 * and the authors' later updates: shares a little under a half, government and inflation-linked bonds a third, corporate
 * bonds a fifth, the rest property and commodities. Shares are split by region as in the MSCI All Country World Index.
 */
const WORLD: Readonly<Record<AssetClass, number>> = {
  'equity-us': 0.28,
  'equity-international': 0.12,
  'equity-emerging': 0.05,
  'bonds-government': 0.31,
  'bonds-corporate': 0.18,
  'real-assets': 0.06,
  cash: 0,
  other: 0,
};

type Sized = Pick<Instrument, 'assetClass' | 'capitalisation'>;

const sizeOf = ({ capitalisation }: Sized): number => Math.max(0, capitalisation ?? 0);

/**
 * Weights of the market portfolio over the instruments of a pack, n, summing to 1: the world's share of each class, and
 * within a class by capitalisation. Classes that the pack lacks are left out and the rest scaled up; a pack with nothing
 * of a class of the world is weighted by capitalisation alone, one without capitalisations equally.
 */
export function worldWeights(instruments: readonly Sized[]): Float64Array {
  const classSizes = new Map<AssetClass, number>();
  for (const one of instruments) classSizes.set(one.assetClass, (classSizes.get(one.assetClass) ?? 0) + sizeOf(one));
  const world = [...classSizes].reduce((sum, [name, size]) => (size > 0 ? sum + WORLD[name] : sum), 0);
  const total = [...classSizes.values()].reduce((sum, size) => sum + size, 0);
  return Float64Array.from(instruments, (one) => {
    if (total === 0) return 1 / instruments.length;
    if (world === 0) return sizeOf(one) / total;
    const inClass = classSizes.get(one.assetClass) ?? 0;
    return inClass > 0 ? (WORLD[one.assetClass] / world) * (sizeOf(one) / inClass) : 0;
  });
}
