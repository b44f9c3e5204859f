import type { Moments } from '../../../worker/api/problem.ts';
import { CASH, type QuoteOf, type Valuation } from '../../domain/Valuation.ts';

/** The assets of the question, in the order of all weight arrays on this screen. */
export interface Assets {
  readonly moments: Moments;
  readonly names: readonly string[];
  readonly classes: readonly string[];
  /** Today's weights, fractions of the whole portfolio. */
  readonly today: Float64Array;
  /** Share of the portfolio that has no price history and stays as it is. */
  readonly fixedWeight: number;
  /** Names of what stays as it is. */
  readonly fixedNames: readonly string[];
  readonly expensePerYear: Float64Array;
}

export function assetsOf(
  moments: Moments,
  valuation: Valuation,
  quoteOf: QuoteOf,
  expenseOf: (symbol: string) => number | null,
): Assets {
  const weights = new Map(valuation.holdings.map((holding) => [holding.symbol, holding.weight]));
  const fixed = valuation.holdings.filter((holding) => holding.source === 'file' || holding.source === 'none');
  return {
    moments,
    names: moments.assets.map((symbol) => (symbol === CASH ? 'Cash' : (quoteOf(symbol)?.name ?? symbol))),
    classes: moments.assets.map((symbol) => (symbol === CASH ? 'cash' : (quoteOf(symbol)?.assetClass ?? 'other'))),
    today: Float64Array.from(moments.assets, (symbol) => weights.get(symbol) ?? 0),
    fixedWeight: fixed.reduce((sum, holding) => sum + holding.weight, 0),
    fixedNames: fixed.map((holding) => holding.name),
    expensePerYear: Float64Array.from(moments.assets, (symbol) => expenseOf(symbol) ?? 0),
  };
}

/** One line of the list of changes: a class or a holding, from today's weight to the proposed one. */
export interface Change {
  readonly key: string;
  readonly name: string;
  readonly assetClass: string;
  readonly from: number;
  readonly to: number;
}

/** Below a tenth of a per cent of the portfolio a change is not worth a trade. */
export const WORTH_A_TRADE = 0.001;

export function changesByHolding(assets: Assets, weights: Float64Array): Change[] {
  return assets.moments.assets
    .map((symbol, i) => ({
      key: symbol,
      name: assets.names[i],
      assetClass: assets.classes[i],
      from: assets.today[i],
      to: weights[i],
    }))
    .filter((change) => change.from > 0.00005 || change.to > 0.00005);
}

export function changesByClass(
  assets: Assets,
  weights: Float64Array,
  order: readonly string[],
  nameOf: (key: string) => string,
): Change[] {
  return order
    .map((assetClass) => {
      let from = 0;
      let to = 0;
      assets.classes.forEach((of, i) => {
        if (of !== assetClass) return;
        from += assets.today[i];
        to += weights[i];
      });
      return { key: assetClass, name: nameOf(assetClass), assetClass, from, to };
    })
    .filter((change) => change.from > 0.00005 || change.to > 0.00005);
}

/** How many holdings change by enough to be traded. */
export const countChanges = (assets: Assets, weights: Float64Array): number =>
  weights.reduce((count, weight, i) => count + (Math.abs(weight - assets.today[i]) >= WORTH_A_TRADE ? 1 : 0), 0);

/** Share of the portfolio that is sold (and bought): half the sum of all changes. */
export const turnoverOf = (assets: Assets, weights: Float64Array): number =>
  weights.reduce((sum, weight, i) => sum + Math.abs(weight - assets.today[i]), 0) / 2;

/** Fund costs per year as a share of the portfolio. */
export const expenseOf = (assets: Assets, weights: Float64Array): number =>
  weights.reduce((sum, weight, i) => sum + weight * assets.expensePerYear[i], 0);
