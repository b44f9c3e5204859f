import type { MarketInfo } from '../api/instrument.ts';
import type { DecimalSeries } from './DecimalSeries.ts';

/** A market before it is packed, from a folder of CSV files or from the simulator. */
export interface SourceMarket {
  readonly info: Omit<MarketInfo, 'hash'>;
  /** Trading days, ascending, as days since 1970-01-01. */
  readonly days: Int32Array;
  /** One per instrument of `info`, each as long as `days`; adjusted for splits and dividends. */
  readonly prices: readonly DecimalSeries[];
  /** Shares traded, one per instrument; empty if the source has none. */
  readonly volumes: readonly DecimalSeries[];
  /** Simple return of the bill on each day. */
  readonly riskFree: DecimalSeries;
}
