/** Shares held today, by instrument, and money beside them. */
export interface HistoryRequest {
  readonly holdings: readonly { readonly id: string; readonly quantity: number }[];
  readonly cash: number;
  /** Points wanted at most; the worker thins the series and keeps highs and lows. */
  readonly maxPoints: number;
  /** ISO days; all of the common history when absent. */
  readonly from?: string;
  readonly to?: string;
}

/** A fall from a high to a low and the way back. `recovered` is null while below the old high. Depth is a fraction ≤ 0. */
export interface Fall {
  readonly from: string;
  readonly low: string;
  readonly recovered: string | null;
  readonly depth: number;
}

/** What today's holdings would have been worth. Hypothetical: quantities are today's, prices are adjusted for dividends. */
export interface ValueHistory {
  /** days since 1970-01-01 */
  readonly days: Int32Array;
  readonly value: Float64Array;
  /** value / highest value so far − 1, ≤ 0 */
  readonly drawdown: Float64Array;
  readonly growthPerYear: number;
  readonly volatilityPerYear: number;
  readonly falls: readonly Fall[];
  /** The youngest holding, which sets the first day. */
  readonly limitedBy: string | null;
  /** Holdings that the market pack does not price. */
  readonly left: readonly string[];
}
