import type { AssetClass } from '../../api/instrument.ts';
import { type FactorName, sectorFactors } from './factorNames.ts';
import { funds } from './funds.ts';
import { shares } from './shares.ts';

/** One instrument as the simulator knows it. Rates and volatilities are fractions per year. */
export interface Listing {
  readonly id: string;
  readonly name: string;
  readonly kind: 'fund' | 'stock';
  readonly assetClass: AssetClass;
  readonly subClass: string;
  readonly region: string;
  readonly sector: string;
  readonly issuer: string;
  readonly expenseRatioPerYear: number | null;
  readonly capitalisation: number;
  /** First month, as YYYY-MM; empty if listed from the first day. */
  readonly listed: string;
  readonly growthPerYear: number;
  readonly ownVolatilityPerYear: number;
  readonly lastPrice: number;
  readonly loadings: readonly (readonly [FactorName, number])[];
}

/** The instruments of the sample market: the funds, then the shares. */
export function listings(): readonly Listing[] {
  return [...rowsOf(funds).map(toFund), ...rowsOf(shares).map(toShare)];
}

const rowsOf = (table: string): readonly string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

function toFund(cells: readonly string[]): Listing {
  const [id, name, assetClass, subClass, region, expense, billions, listed, growth, own, price, loadings] = cells;
  return {
    id,
    name,
    kind: 'fund',
    assetClass: assetClass as AssetClass,
    subClass,
    region,
    sector: subClass.startsWith('US sector: ') ? subClass.slice(11) : '',
    issuer: name.split(' ')[0],
    expenseRatioPerYear: Number(expense) / 100,
    capitalisation: Number(billions) * 1e9,
    listed,
    growthPerYear: Number(growth) / 100,
    ownVolatilityPerYear: Number(own) / 100,
    lastPrice: Number(price),
    loadings: readLoadings(loadings),
  };
}

function toShare(cells: readonly string[]): Listing {
  const [id, name, sector, billions, listed, growth, own, price, beta, loadings] = cells;
  return createShare({
    id,
    name,
    sector,
    capitalisation: Number(billions) * 1e9,
    listed,
    growthPerYear: Number(growth) / 100,
    ownVolatilityPerYear: Number(own) / 100,
    lastPrice: Number(price),
    beta: Number(beta),
    loadings: readLoadings(loadings),
  });
}

type ShareFields = 'id' | 'name' | 'sector' | 'capitalisation' | 'listed' | 'growthPerYear' | 'lastPrice' | 'loadings';

/** A US share: `beta` on the world and the US factor, one on its sector. */
export function createShare(
  fields: Pick<Listing, ShareFields | 'ownVolatilityPerYear'> & { readonly beta: number },
): Listing {
  const { beta, ...rest } = fields;
  return {
    ...rest,
    kind: 'stock',
    assetClass: 'equity-us',
    subClass: fields.capitalisation >= 1e10 ? 'Large-cap stock' : 'Small-cap stock',
    region: 'US',
    issuer: fields.name,
    expenseRatioPerYear: null,
    loadings: [['world', beta], ['us', beta], [sectorFactors[fields.sector], 1], ...fields.loadings],
  };
}

function readLoadings(text: string): readonly (readonly [FactorName, number])[] {
  const words = text.split(' ').filter((word) => word !== '');
  return words.flatMap((word, k) => (k % 2 === 0 ? [[word as FactorName, Number(words[k + 1])] as const] : []));
}
