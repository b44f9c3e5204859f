import type { Moments } from '../../worker/api/problem.ts';

/** Standard normal quantile of 5 %, as a positive number. */
const FIVE_PER_CENT = 1.6448536269514722;

export interface RiskAndReturn {
  /** per year */
  readonly volatility: number;
  /** per year */
  readonly expectedReturn: number;
}

/** μᵀw and √(wᵀΣw) of a portfolio. */
export function measurePortfolio(moments: Moments, weights: Float64Array): RiskAndReturn {
  const n = moments.assets.length;
  let expectedReturn = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    if (weights[i] === 0) continue;
    expectedReturn += weights[i] * moments.expectedReturns[i];
    let row = 0;
    for (let j = 0; j < n; j++) row += moments.covariance[i * n + j] * weights[j];
    variance += weights[i] * row;
  }
  return { expectedReturn, volatility: Math.sqrt(Math.max(0, variance)) };
}

/** The year that one in twenty is worse than, as a share of the portfolio: normal at the given mean and volatility. */
export const badYear = (at: RiskAndReturn): number => at.expectedReturn - FIVE_PER_CENT * at.volatility;
