import { log } from './log.ts';

/**
 * Seeded random numbers, the same on every machine.
 *
 * Method: xoshiro128** (Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021),
 * its four words filled from the seed by the finaliser of MurmurHash3; only 32-bit integer operations.
 * Normal deviates by the polar method (Marsaglia & Bray, SIAM Review 6, 1964) with the exact-operation `log`.
 * Period 2¹²⁸ − 1. Not for secrets.
 */
export interface Random {
  /** An integer in 0…2³² − 1. */
  uint32(): number;
  /** A multiple of 2⁻⁵³ in [0, 1). */
  uniform(): number;
  /** An integer in 0…n − 1, n ≤ 2²⁰ (the bias is below n/2⁵³). */
  below(n: number): number;
  /** Mean 0, variance 1. */
  normal(): number;
}

/** Any safe integer may be a seed; its two halves of 32 bits both count. */
export function createRandom(seed: number): Random {
  const state = fillState(seed);
  let spare: number | null = null; // the polar method makes deviates in pairs
  const uint32 = (): number => next(state);
  const uniform = (): number => ((next(state) >>> 5) * 67108864 + (next(state) >>> 6)) / 9007199254740992;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const [first, second] = normalPair(uniform);
    spare = second;
    return first;
  };
  return { uint32, uniform, normal, below: (n) => Math.floor(uniform() * n) };
}

function next(s: Uint32Array): number {
  const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0;
  const shifted = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate(s[3], 11);
  return result;
}

const rotate = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

function fillState(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  const low = seed >>> 0;
  const high = Math.floor(seed / 4294967296) >>> 0;
  let word = mix(low ^ mix(high ^ 0x9e3779b9));
  for (let i = 0; i < 4; i++) {
    word = (word + 0x9e3779b9) >>> 0; // 2³²/golden ratio: steps that spread evenly
    state[i] = mix(word);
  }
  return state;
}

/** The 32-bit finaliser of MurmurHash3: every input bit changes every output bit half of the time. */
function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function normalPair(uniform: () => number): [number, number] {
  for (;;) {
    const u = 2 * uniform() - 1;
    const v = 2 * uniform() - 1;
    const s = u * u + v * v;
    if (s >= 1 || s === 0) continue;
    const factor = Math.sqrt((-2 * log(s)) / s);
    return [u * factor, v * factor];
  }
}
