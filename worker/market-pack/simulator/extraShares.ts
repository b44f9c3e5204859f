import type { Random } from '../../linalg/random.ts';
import { sectorFactors } from './factorNames.ts';
import { createShare, type Listing } from './Listing.ts';

const letters = 'BCDFGHJKLMNPQRSTVWXZ';

/** `count` more shares, for trials at scale: tickers of five letters that begin with Z, sectors in turn. */
export function extraShares(count: number, random: Random): readonly Listing[] {
  const sectors = Object.keys(sectorFactors);
  return Array.from({ length: count }, (_, k) =>
    createShare({
      id: ticker(k),
      name: `Sample Company ${k + 1}`,
      sector: sectors[k % sectors.length],
      capitalisation: Math.round(1 + 60 * random.uniform() * random.uniform()) * 1e9,
      listed: random.uniform() < 0.2 ? `${2006 + random.below(15)}-0${1 + random.below(9)}` : '',
      growthPerYear: 0.05 + 0.08 * random.uniform(),
      ownVolatilityPerYear: 0.14 + 0.2 * random.uniform(),
      lastPrice: Math.round(2000 + 30000 * random.uniform()) / 100,
      beta: 0.5 + 0.9 * random.uniform(),
      loadings: [['growth', random.uniform() - 0.5]],
    }),
  );
}

function ticker(k: number): string {
  const base = letters.length;
  const digits = [Math.floor(k / (base * base * base)), Math.floor(k / (base * base)), Math.floor(k / base), k];
  return `Z${digits.map((digit) => letters[digit % base]).join('')}`;
}
