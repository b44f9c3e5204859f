import { binaryExponent, scaleByPowerOfTwo } from './binary.ts';

/**
 * Natural logarithm from exact operations.
 *
 * Problem: Math.log may differ in the last bits between JavaScript engines; results must not.
 * Symbols: x = 2ᵏ·m with ½√2 ≤ m < √2; f = m − 1 (exact); s = f/(2 + f), |s| ≤ 0.1716.
 * Method: ln m = 2·artanh s = f − (f²/2 − s·(f²/2 + R)), R = 2s²/3 + 2s⁴/5 + …; the form keeps the large part, f, exact.
 * Reference: P. Tang, "Table-driven implementation of the logarithm function", ACM TOMS 16 (1990), section 2.
 * Guarantees: within 1 ulp of ln x; ln 0 = −Infinity, ln of a negative number is NaN.
 */

const sqrtTwo = Math.SQRT2;
/** ln 2 in two parts; the first has 21 trailing zero bits, so that k·ln2High is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (x < 0 || Number.isNaN(x)) return NaN;
  if (x === Infinity) return x;
  let k = binaryExponent(x);
  let m = scaleByPowerOfTwo(x, -k);
  if (m >= sqrtTwo) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const half = (f * f) / 2;
  const rest = s * (half + artanhTail(s * s));
  if (k === 0) return f - (half - rest);
  return k * ln2High - (half - (rest + k * ln2Low) - f);
}

/** 2z/3 + 2z²/5 + … + 2z¹¹/23 with z = s² ≤ 0.0295; the first term left out is below 2e-19. */
function artanhTail(z: number): number {
  let sum = 0;
  for (let i = 11; i >= 1; i--) sum = (sum + 2 / (2 * i + 1)) * z;
  return sum;
}
