/** What a band limits: a class, sector, region, issuer, or one instrument by its symbol. */
export interface BandScope {
  readonly kind: 'class' | 'sector' | 'region' | 'issuer' | 'instrument';
  readonly key: string;
}

/** "Between `min` and `max` of the whole portfolio." Weights are fractions; null means no limit on that side. */
export interface Band {
  readonly id: string;
  readonly scope: BandScope;
  readonly min: number | null;
  readonly max: number | null;
}

/** The client's range of how rough the ride may be, as volatility per year. */
export interface RiskRange {
  readonly low: number;
  readonly high: number;
}

export type ReturnMethod = 'market-implied' | 'historical';

/** The rules under which a household's portfolio is chosen. */
export interface Policy {
  readonly bands: readonly Band[];
  /** Symbols whose weight may not fall below today's. */
  readonly neverSell: readonly string[];
  /** Symbols whose weight may not rise above today's. */
  readonly doNotBuy: readonly string[];
  /** Least share of the portfolio in cash. */
  readonly cashFloor: number;
  readonly riskRange: RiskRange;
  /** Symbols that may be bought besides those that are held. */
  readonly approved: readonly string[];
  readonly returnMethod: ReturnMethod;
}
