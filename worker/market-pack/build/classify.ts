import type { AssetClass, Instrument } from '../../api/instrument.ts';

const emerging = new Set(
  ['Emerging', 'Brazil', 'Chile', 'China', 'India', 'Indonesia', 'Malaysia', 'Mexico', 'Poland', 'Saudi Arabia'].concat(
    ['South Africa', 'South Korea', 'Taiwan', 'Thailand', 'Turkey'],
  ),
);

/**
 * The class of an instrument, from the words of its source. An equity fund that spans the world, and whatever is
 * neither equity, bond, bill nor real asset, is `other`.
 */
export function assetClassOf(assetClass: string, subClass: string, region: string): AssetClass {
  if (/^cash/i.test(assetClass) || /t-bill|money market/i.test(subClass)) return 'cash';
  if (/fixed income|bond/i.test(assetClass)) {
    return /corporate|high[- ]yield/i.test(subClass) ? 'bonds-corporate' : 'bonds-government';
  }
  if (/commodit|real estate|gold|infrastructure/i.test(assetClass)) return 'real-assets';
  if (!/equity|stock/i.test(assetClass) || region === 'Global') return 'other';
  if (region === 'US') return 'equity-us';
  return emerging.has(region) ? 'equity-emerging' : 'equity-international';
}

const managersOfTwoWords = ['State Street', 'First Trust', 'Goldman Sachs', 'Franklin Templeton', 'J.P. Morgan'];

/** Who stands behind an instrument: the company of a share (its share classes count as one), the manager of a fund. */
export function issuerOf(name: string, kind: Instrument['kind']): string {
  if (kind === 'stock') return name.replace(/\s*\([^)]*\)\s*$/, '');
  const known = managersOfTwoWords.find((manager) => name.startsWith(manager));
  return known ?? name.split(' ')[0];
}
