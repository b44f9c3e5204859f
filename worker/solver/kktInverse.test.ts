import { describe, expect, it } from 'vitest';
import { createRandom } from '../linalg/random.ts';
import {
  append,
  appendPair,
  enlist,
  exchange,
  loadResponse,
  refactor,
  remove,
  removePair,
  roomy,
} from './kktInverse.ts';
import { createTableau, entry, type Tableau } from './tableau.ts';

/** A tableau of 9 assets and 2 rows with some of them basic. */
function tableau(basics: readonly number[]): Tableau {
  const random = createRandom(8);
  const n = 9;
  const m = 2;
  const X = Float64Array.from({ length: 20 * n }, random.normal);
  const Sigma = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) for (let s = 0; s < 20; s++) Sigma[i * n + j] += X[s * n + i] * X[s * n + j] * 0.05;
  }
  const A = Float64Array.from({ length: m * n }, (_, at) => (at < n ? 1 : at % 2));
  const bounds = (size: number, value: number): Float64Array => new Float64Array(size).fill(value);
  const t = createTableau({
    ...{ n, m, Sigma, A, mu: bounds(n, 0) },
    ...{ l: bounds(n, 0), u: bounds(n, 1), rowLower: bounds(m, 0), rowUpper: bounds(m, 1) },
  });
  for (const j of basics) {
    roomy(t);
    enlist(t, j);
  }
  expect(refactor(t)).toBe(true);
  return t;
}

/** The largest entry of K·K⁻¹ − I. */
function error(t: Tableau): number {
  const { k, index, inverse, stride } = t.basis;
  let worst = 0;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      let sum = a === b ? -1 : 0;
      for (let s = 0; s < k; s++) sum += entry(t, index[a], index[s]) * inverse[s * stride + b];
      worst = Math.max(worst, Math.abs(sum));
    }
    expect(t.slot[index[a]]).toBe(a);
  }
  return worst;
}

const members = (t: Tableau): number[] => [...t.basis.index.subarray(0, t.basis.k)].sort((a, b) => a - b);
const response = (t: Tableau, e: number): [Float64Array, number] => {
  const u = new Float64Array(t.size);
  return [u, entry(t, e, e) - loadResponse(t, e, u)];
};

describe('the inverse follows its basis when', () => {
  it('a weight enters, then a row', () => {
    const t = tableau([0, 1, 2, 9]);
    for (const e of [5, 10]) append(t, e, ...response(t, e));
    expect(members(t)).toEqual([0, 1, 2, 5, 9, 10]);
    expect(error(t)).toBeLessThan(1e-12);
  });
  it('any one index leaves', () => {
    for (const e of [0, 3, 10]) {
      const t = tableau([0, 1, 3, 9, 4, 10]);
      remove(t, t.slot[e]);
      expect(t.slot[e]).toBe(-1);
      expect(error(t)).toBeLessThan(1e-12);
    }
  });
  it('a weight and a row enter together', () => {
    const t = tableau([0, 1, 9]);
    const [ue, sigmaE] = response(t, 6);
    const [uj, sigmaJ] = response(t, 10);
    let cross = entry(t, 6, 10);
    for (let s = 0; s < t.basis.k; s++) cross -= entry(t, 6, t.basis.index[s]) * uj[s];
    appendPair(t, 6, 10, ue, uj, [sigmaE, cross, sigmaJ]);
    expect(members(t)).toEqual([0, 1, 6, 9, 10]);
    expect(error(t)).toBeLessThan(1e-12);
  });
  it('two leave together, even where neither could alone', () => {
    const t = tableau([0, 9]);
    expect(t.basis.inverse[t.slot[0] * t.basis.stride + t.slot[0]]).toBeCloseTo(0, 15);
    removePair(t, t.slot[0], t.slot[9]);
    expect(t.basis.k).toBe(0);
    const larger = tableau([0, 1, 2, 3, 9, 10]);
    removePair(larger, larger.slot[3], larger.slot[0]);
    expect(members(larger)).toEqual([1, 2, 9, 10]);
    expect(error(larger)).toBeLessThan(1e-12);
  });
  it('one takes the place of another, even at a vertex', () => {
    for (const basics of [
      [0, 9],
      [0, 1, 9, 10],
      [0, 1, 2, 3, 9],
    ]) {
      const t = tableau(basics);
      exchange(t, 6, t.slot[0], ...response(t, 6));
      expect(members(t)).toEqual([...basics.filter((j) => j !== 0), 6].sort((a, b) => a - b));
      expect(error(t)).toBeLessThan(1e-11);
    }
  });
});

describe('the basis', () => {
  it('moves to larger buffers without losing its inverse', () => {
    const n = 70;
    const Sigma = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 2 + at / 1000 : 0.1));
    const none = new Float64Array(0);
    const [l, u, mu] = [new Float64Array(n), new Float64Array(n).fill(1), new Float64Array(n)];
    const t = createTableau({ n, m: 0, Sigma, mu, l, u, A: none, rowLower: none, rowUpper: none });
    const before = t.basis.stride;
    for (let e = 0; e < n; e++) append(t, e, ...response(t, e));
    expect(t.basis.stride).toBeGreaterThan(before);
    expect(error(t)).toBeLessThan(1e-12);
  });
  it('says when it is singular: two rows and one weight', () => {
    const t = tableau([0, 9]);
    roomy(t);
    enlist(t, 10);
    expect(refactor(t)).toBe(false);
  });
});
