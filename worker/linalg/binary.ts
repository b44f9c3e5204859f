/**
 * Binary exponents of doubles, without library calls.
 *
 * Reference: IEEE Std 754-2019, §3.4 (binary64: 1 sign, 11 exponent, 52 fraction bits, bias 1023).
 * Guarantees: exact; the same bits on every machine (the byte order is fixed by DataView).
 */

const view = new DataView(new ArrayBuffer(8));

/** 2^k for −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** x·2^k for a normal x and any integer k; rounds at most once, when the result is subnormal. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * powerOfTwo(k);
  const half = Math.trunc(k / 2);
  return x * powerOfTwo(half) * powerOfTwo(k - half);
}

/** ⌊log₂ x⌋ for a finite x > 0. */
export function binaryExponent(x: number): number {
  view.setFloat64(0, x);
  const biased = (view.getUint32(0) >>> 20) & 0x7ff;
  if (biased > 0) return biased - 1023;
  // Subnormal: 2^54 brings it among the normal numbers.
  view.setFloat64(0, x * 18014398509481984);
  return ((view.getUint32(0) >>> 20) & 0x7ff) - 1023 - 54;
}
