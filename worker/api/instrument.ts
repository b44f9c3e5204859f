/** The seven classes that carry a colour, and the rest. The order is the order on every screen. */
export type AssetClass =
  | 'equity-us'
  | 'equity-international'
  | 'equity-emerging'
  | 'bonds-government'
  | 'bonds-corporate'
  | 'real-assets'
  | 'cash'
  | 'other';

/** One thing that a market pack prices. Rates are fractions per year, capitalisations are in `currency`. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly kind: 'fund' | 'stock';
  readonly assetClass: AssetClass;
  readonly subClass: string;
  readonly region: string;
  /** GICS sector; empty for funds that hold several. */
  readonly sector: string;
  /** Who stands behind it: the company of a share, the manager of a fund. */
  readonly issuer: string;
  readonly currency: string;
  readonly expenseRatioPerYear: number | null;
  readonly capitalisation: number | null;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly lastPrice: number;
}

/** What the market pack in use says of itself. `hash` names its content. */
export interface MarketInfo {
  readonly hash: string;
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
  readonly asOf: string;
  readonly simulated: boolean;
  readonly currency: string;
  /** Simple rate of the last day, as a fraction per year. */
  readonly riskFreePerYear: number;
  readonly instruments: readonly Instrument[];
  /** A sentence for the adviser when the pack could not be kept on this device. */
  readonly notice?: string;
}
