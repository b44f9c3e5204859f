import { binaryExponent, powerOfTwo } from '../linalg/binary.ts';
import type { Programme } from './programme.ts';

/**
 * Units out, units in: the solver works on Sigma of mean variance 1…2, mu of spread 1…2 and rows whose largest
 * coefficient is 1…2, so that its tolerances mean the same whatever the units of the question.
 * All factors are powers of two: scaling is exact, and the scaled problem is the given problem.
 */
export interface Scaling {
  /** Sigma_given = sigma · Sigma_scaled */
  readonly sigma: number;
  /** mu_given = mu · mu_scaled */
  readonly mu: number;
  /** m: A_given = row · A_scaled */
  readonly rows: Float64Array;
}

export function scale(given: Programme): { readonly scaled: Programme; readonly scaling: Scaling } {
  const { n, m } = given;
  const sigma = meanVarianceUnit(given);
  const mu = spreadUnit(given.mu);
  const rows = Float64Array.from({ length: m }, (_, r) => largestUnit(given.A.subarray(r * n, r * n + n)));
  const scaled: Programme = {
    n,
    m,
    Sigma: divide(given.Sigma, sigma),
    mu: divide(given.mu, mu),
    l: given.l,
    u: given.u,
    A: given.A.map((a, i) => a / rows[Math.floor(i / n)]),
    rowLower: given.rowLower.map((limit, r) => limit / rows[r]),
    rowUpper: given.rowUpper.map((limit, r) => limit / rows[r]),
  };
  return { scaled, scaling: { sigma, mu, rows } };
}

function divide(values: Float64Array, unit: number): Float64Array {
  const out = new Float64Array(values.length);
  const factor = 1 / unit;
  for (let i = 0; i < values.length; i++) out[i] = values[i] * factor;
  return out;
}

const unitOf = (size: number): number => (size > 0 && size < Infinity ? powerOfTwo(binaryExponent(size)) : 1);

/** Assets without variance (cash) do not count, or one cash asset would change the unit. */
function meanVarianceUnit({ n, Sigma }: Programme): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (Sigma[i * n + i] > 0) {
      sum += Sigma[i * n + i];
      count += 1;
    }
  }
  return unitOf(count > 0 ? sum / count : 0);
}

function spreadUnit(mu: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of mu) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return unitOf(most > least ? most - least : Math.abs(most));
}

function largestUnit(row: Float64Array): number {
  let largest = 0;
  for (const value of row) largest = Math.max(largest, Math.abs(value));
  return unitOf(largest);
}
