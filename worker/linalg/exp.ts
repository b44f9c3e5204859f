import { scaleByPowerOfTwo } from './binary.ts';

/**
 * Exponential function from exact operations.
 *
 * Problem: Math.exp may differ in the last bits between JavaScript engines; results must not.
 * Method: x = k·ln 2 + r with |r| ≤ ½ ln 2, then eʳ by its Taylor polynomial of degree 13, whose remainder is
 * below 0.3466¹⁴/14! < 5e-18; eˣ = 2ᵏ·eʳ. (Muller, Elementary Functions, 3rd ed., §11.1: additive range reduction.)
 * Guarantees: within 1 ulp of eˣ; overflow gives Infinity, underflow goes gradually to 0.
 */

const log2e = Math.LOG2E;
/** ln 2 in two parts; the first has 21 trailing zero bits, so that k·ln2High is exact for |k| < 2²¹. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** Above it eˣ ≥ 2^1024; below the other one eˣ rounds to 0. */
const overflow = 709.782712893384;
const underflow = -745.1332191019412;

/** 1/13!, 1/12!, …, 1/2! */
const inverseFactorials = inverseFactorialsDown(13);

export function exp(x: number): number {
  if (x > overflow) return Infinity;
  if (x < underflow) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.round(x * log2e);
  const r = x - k * ln2High - k * ln2Low;
  return scaleByPowerOfTwo(1 + (r + r * r * tail(r)), k);
}

/** (eʳ − 1 − r)/r² */
function tail(r: number): number {
  let sum = 0;
  for (let i = 0; i < inverseFactorials.length; i++) sum = sum * r + inverseFactorials[i];
  return sum;
}

function inverseFactorialsDown(highest: number): Float64Array {
  const out = new Float64Array(highest - 1);
  let factorial = 1;
  for (let i = 2; i <= highest; i++) {
    factorial *= i;
    out[highest - i] = 1 / factorial;
  }
  return out;
}
