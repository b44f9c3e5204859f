import type { AssetClassName } from './slices.ts';

/** A portfolio as a point: how rough (volatility per year) and what is expected (return per year). */
export interface ChartPoint {
  readonly volatility: number;
  readonly expectedReturn: number;
}

export interface Pie extends ChartPoint {
  readonly slices: readonly { readonly assetClass: AssetClassName; readonly share: number }[];
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Everything that stays while the finger moves. */
export interface FrontierPicture {
  readonly domain: {
    readonly volatility: readonly [number, number];
    readonly expectedReturn: readonly [number, number];
  };
  /** `[volatility, return]` pairs from calm to rough */
  readonly curve: Float64Array;
  /** The curve as it was before the rule that is being changed; null when nothing is being changed. */
  readonly ghost: Float64Array | null;
  /** Depth of the band of nearly equal portfolios, in return per year. */
  readonly bandDepth: number;
  readonly today: ChartPoint | null;
  /** Where the curve has today's volatility, and where it has today's return; null where today is beyond the curve. */
  readonly sameRide: ChartPoint | null;
  readonly sameReturn: ChartPoint | null;
  /** The client's range of volatility. */
  readonly range: readonly [number, number] | null;
  readonly pies: readonly Pie[];
  readonly marks: readonly (ChartPoint & { readonly text: string })[];
  readonly events: readonly (ChartPoint & { readonly text: string })[];
  readonly roughTicks: readonly Tick[];
  readonly returnTicks: readonly Tick[];
  readonly words: {
    readonly today: string;
    readonly proposed: string;
    readonly rougher: string;
    readonly expected: string;
    readonly sameRide: string;
    readonly sameReturn: string;
    readonly range: string;
  };
}
