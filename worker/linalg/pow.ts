import { binaryExponent, scaleByPowerOfTwo } from './binary.ts';
import { exp } from './exp.ts';

/**
 * Powers of positive numbers from exact operations.
 *
 * Problem: xʸ = exp(y·ln x), where a relative error e of ln x becomes an error |y·ln x|·e of the result.
 * Method: ln x and its product with y as unevaluated sums high + low of two doubles, about 65 bits together;
 * then exp(high)·(1 + low).
 * Symbols: x = 2ᵏ·m with ½√2 ≤ m < √2; s = (m − 1)/(m + 1); ln m = 2s·(1 + s²/3 + s⁴·q(s²)).
 * Reference: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
 * Guarantees: within 2 ulp of xʸ for x > 0; x = 0 gives 0, 1 or Infinity by the sign of y; x < 0 gives NaN.
 */

const sqrtTwo = Math.SQRT2;
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** ln 2 − (ln2High + ln2Low) */
const ln2Rest = 1.1612227229362532e-26;

export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x < 0 || Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  if (x === 1) return 1;
  const [logHigh, logLow] = logarithm(x);
  const high = y * logHigh;
  if (!(high > -800 && high < 800)) return exp(high);
  const low = productError(y, logHigh, high) + y * logLow;
  const power = exp(high);
  return power + power * low;
}

/** ln x as [high, low]. */
function logarithm(x: number): [number, number] {
  let k = binaryExponent(x);
  let m = scaleByPowerOfTwo(x, -k);
  if (m >= sqrtTwo) {
    m /= 2;
    k += 1;
  }
  const [s, sLow] = quotient(m - 1, m + 1, m + 1 - 1 - m);
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  // 1 + z/3 + z²·q(z): only the second term needs its low part
  const third = z / 3;
  const thirdLow = (z - third * 3 - productError(third, 3, third * 3) + zLow) / 3;
  const [series, seriesLow] = sum(1, third, thirdLow + z * z * seriesTail(z));
  const product = 2 * s * series;
  const productLow = productError(2 * s, series, product) + 2 * s * seriesLow + 2 * sLow * series;
  const [high, low] = sum(k * ln2High, product, 0);
  return sum(high, k * ln2Low, low + productLow + k * ln2Rest + productError(k, ln2Low, k * ln2Low));
}

/** 1/5 + z/7 + … + z¹⁰/25 */
function seriesTail(z: number): number {
  let total = 0;
  for (let i = 10; i >= 0; i--) total = total * z + 1 / (2 * i + 5);
  return total;
}

/** a/(b − bError) as [high, low], where b was rounded up by bError. */
function quotient(a: number, b: number, bError: number): [number, number] {
  const q = a / b;
  const p = q * b;
  return [q, (a - p - productError(q, b, p) + q * bError) / b];
}

/** a + b + rest as [high, low] (Knuth's two-sum). */
function sum(a: number, b: number, rest: number): [number, number] {
  const total = a + b;
  const bPart = total - a;
  const error = a - (total - bPart) + (b - bPart) + rest;
  const high = total + error;
  return [high, total - high + error];
}

/** a·b − rounded, exactly, by splitting both factors into halves of 26 bits (Dekker). */
function productError(a: number, b: number, rounded: number): number {
  const aScaled = a * 134217729; // 2²⁷ + 1
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = b * 134217729;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - rounded + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
