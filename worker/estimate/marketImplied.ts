/**
 * Expected returns at which the market portfolio is the best one: π = δ·Σ·w + r_f (Black & Litterman 1992), with w the
 * capitalisations over their sum; an asset without a capitalisation has no weight and still a return.
 *
 * @param covariance n×n, per year
 * @param capitalisations n, in one currency; null = none
 * @param riskAversion δ, excess return per variance
 */
export function marketImplied(
  covariance: Float64Array,
  capitalisations: readonly (number | null)[],
  riskAversion: number,
  riskFreeRate: number,
): Float64Array {
  const n = capitalisations.length;
  const total = capitalisations.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const implied = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let withMarket = 0;
    for (let j = 0; j < n; j += 1) withMarket += (covariance[i * n + j] * (capitalisations[j] ?? 0)) / total;
    implied[i] = riskAversion * withMarket + riskFreeRate;
  }
  return implied;
}
