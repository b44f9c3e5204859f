import { describe, expect, it } from 'vitest';
import { invert } from './inverse.ts';
import { bilinearForm, dot, quadraticForm } from './quadraticForm.ts';
import { createRandom } from './random.ts';
import { addRows, dotRow } from './rows.ts';
import { addRankOne, addRankTwo, multiplySymmetric } from './symmetric.ts';

const random = createRandom(5);
const vector = (n: number): Float64Array => Float64Array.from({ length: n }, () => random.normal());
const symmetric = (n: number, stride: number): Float64Array => {
  const P = new Float64Array(n * stride);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) P[i * stride + j] = P[j * stride + i] = random.normal();
  return P;
};
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(0, ...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe('addRows', () => {
  it.each([0, 1, 3, 4, 7, 8])('adds %i weighted rows to what is there', (count) => {
    const n = 6;
    const matrix = vector(10 * n);
    const starts = Int32Array.from({ length: count }, (_, i) => (9 - i) * n);
    const weights = vector(count);
    const out = vector(n);
    const expected = out.map((value, j) => weights.reduce((sum, w, i) => sum + w * matrix[starts[i] + j], value));
    addRows(out, n, matrix, starts, weights, count);
    expect(apart(out, expected)).toBeLessThan(1e-14);
  });
  it('agrees with a plain dot product', () => {
    const a = vector(12);
    const x = vector(5);
    expect(dotRow(a, 4, x, 5)).toBeCloseTo(dot(x, a.subarray(4, 9)), 14);
  });
});

describe('symmetric updates', () => {
  it.each([1, 4, 5, 9])('of a %i×%i matrix agree with their formulas', (k) => {
    const stride = k + 3;
    const [x, y] = [vector(k), vector(k)];
    const P = symmetric(k, stride);
    const expected = P.slice();
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        expected[i * stride + j] +=
          2 * x[i] * x[j] + 3 * x[i] * x[j] - 1.5 * (x[i] * y[j] + y[i] * x[j]) + 0.5 * y[i] * y[j];
      }
    }
    addRankOne(P, stride, k, 2, x);
    addRankTwo(P, stride, k, x, y, [3, -1.5, 0.5]);
    expect(apart(P, expected)).toBeLessThan(1e-13);
  });
  it.each([1, 4, 6, 11])('multiplies by a %i×%i matrix', (k) => {
    const P = symmetric(k, k + 1);
    const x = vector(k);
    const out = new Float64Array(k);
    multiplySymmetric(out, P, k + 1, k, x);
    for (let i = 0; i < k; i++) expect(out[i]).toBeCloseTo(dot(x, P.subarray(i * (k + 1))), 12);
  });
});

describe('invert', () => {
  it('gives a matrix whose product with the first is the identity, pivoting where the diagonal is zero', () => {
    for (const n of [1, 2, 7, 20]) {
      const given = vector(n * n);
      given[0] = 0;
      if (n === 1) given[0] = 3;
      const inverse = given.slice();
      expect(invert(inverse, n, n)).toBe(true);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let sum = 0;
          for (let r = 0; r < n; r++) sum += given[i * n + r] * inverse[r * n + j];
          expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-10);
        }
      }
    }
  });
  it('says when a matrix is singular', () => {
    expect(invert(Float64Array.of(1, 2, 2, 4), 2, 2)).toBe(false);
    expect(invert(new Float64Array(9), 3, 3)).toBe(false);
  });
});

describe('quadratic forms', () => {
  it('pass over zeros without changing the answer', () => {
    const n = 6;
    const S = symmetric(n, n);
    const x = vector(n);
    const y = vector(n);
    x[1] = x[4] = y[0] = y[4] = 0;
    let expected = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) expected += x[i] * S[i * n + j] * y[j];
    expect(bilinearForm(S, x, y, n)).toBeCloseTo(expected, 13);
    expect(quadraticForm(S, x, n)).toBeCloseTo(bilinearForm(S, x, x, n), 13);
  });
});
