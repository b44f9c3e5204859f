import { describe, expect, it } from 'vitest';
import { binaryExponent, powerOfTwo, scaleByPowerOfTwo } from './binary.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { pow } from './pow.ts';
import { createRandom } from './random.ts';

const spread = (seed: number, count: number, low: number, high: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => low + (high - low) * random.uniform());
};
/** Largest relative difference in units of 2⁻⁵². */
const worst = (ours: number[], theirs: number[]): number =>
  Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]) / Math.abs(theirs[i] || 1) / 2 ** -52));

describe('exp', () => {
  it('agrees with the platform to the last bits over its whole range', () => {
    const xs = [...spread(1, 20000, -700, 700), ...spread(2, 20000, -1, 1), ...spread(3, 5000, -1e-8, 1e-8)];
    expect(worst(xs.map(exp), xs.map(Math.exp))).toBeLessThanOrEqual(1);
  });
  it('is exact where the answer is known', () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(1000), exp(-1000)]).toEqual([
      1,
      1,
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect(exp(NaN)).toBeNaN();
    expect(exp(1)).toBeCloseTo(Math.E, 15);
  });
  it('goes gradually to zero', () => {
    expect(exp(-740)).toBeGreaterThan(0);
    expect(Math.abs(exp(-740) / Math.exp(-740) - 1)).toBeLessThan(0.03);
  });
});

describe('log', () => {
  it('agrees with the platform to the last bits, near 1 and far from it', () => {
    const xs = [...spread(4, 20000, 0.5, 2), ...spread(5, 20000, 1e-9, 1e9), ...spread(6, 5000, 0.999999, 1.000001)];
    expect(worst(xs.map(log), xs.map(Math.log))).toBeLessThanOrEqual(1);
  });
  it('knows the ends of its domain', () => {
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(Math.abs(log(5e-324) / Math.log(5e-324) - 1)).toBeLessThan(1e-15);
  });
});

describe('pow', () => {
  it('agrees with the platform for bases and exponents of any size', () => {
    const bases = [...spread(7, 20000, 1e-3, 5), ...spread(8, 20000, 0.9, 1.1), ...spread(12, 5000, 1, 1e6)];
    const exponents = [...spread(9, 20000, -30, 30), ...spread(10, 20000, -2000, 2000), ...spread(13, 5000, -20, 20)];
    const ours = bases.map((x, i) => pow(x, exponents[i]));
    const theirs = bases.map((x, i) => x ** exponents[i]);
    expect(worst(ours, theirs)).toBeLessThanOrEqual(2);
  });
  it('knows the special cases', () => {
    expect([pow(2, 0), pow(1, 1e300), pow(0, 2), pow(0, -2), pow(Infinity, 2), pow(Infinity, -1)]).toEqual([
      1,
      1,
      0,
      Infinity,
      Infinity,
      0,
    ]);
    expect([pow(2, 10), pow(2, 1e10), pow(2, -1e10)]).toEqual([1024, Infinity, 0]);
    expect(pow(-1, 0.5)).toBeNaN();
  });
});

describe('powers of two', () => {
  it('scales through the subnormal numbers and back', () => {
    expect(powerOfTwo(-1022)).toBe(2 ** -1022);
    expect(scaleByPowerOfTwo(1, -1074)).toBe(5e-324);
    expect(scaleByPowerOfTwo(1.5, 1024)).toBe(Infinity);
    expect([binaryExponent(1), binaryExponent(0.9), binaryExponent(1024), binaryExponent(5e-324)]).toEqual([
      0, -1, 10, -1074,
    ]);
  });
});

describe('random numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    const draw = (seed: number) => Array.from({ length: 8 }, createRandom(seed).uint32);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1)).not.toEqual(draw(1 + 2 ** 40));
  });
  it('stay the numbers that they were when first released', () => {
    const random = createRandom(20240101);
    expect([random.uint32(), random.uniform(), random.normal(), random.below(100)]).toMatchInlineSnapshot(`
      [
        2186277408,
        0.3627537641369457,
        -0.015329591785415179,
        65,
      ]
    `);
  });
  it('are uniform in [0, 1) to sampling error', () => {
    const random = createRandom(11);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100000; i++) counts[Math.floor(random.uniform() * 10)] += 1;
    for (const count of counts) expect(Math.abs(count - 10000)).toBeLessThan(450);
  });
  it('have normal deviates of mean 0, variance 1, kurtosis 3', () => {
    const random = createRandom(12);
    const values = Array.from({ length: 100000 }, random.normal);
    const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / values.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.015);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moment(3))).toBeLessThan(0.04);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.1);
  });
});
