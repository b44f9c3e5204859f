import { describe, expect, it } from 'vitest';
import { createRandom } from '../linalg/random.ts';
import type { LinearProgramme } from './linearProgramme.ts';
import { activities, farkasGap, solveLinearProgramme } from './simplex.ts';

function programme(gain: number[], rows: [number[], number, number][], changes: Partial<LinearProgramme> = {}) {
  const n = gain.length;
  return {
    n,
    m: rows.length,
    gain: Float64Array.from(gain),
    l: new Float64Array(n),
    u: new Float64Array(n).fill(1),
    A: Float64Array.from(rows.flatMap(([a]) => a)),
    rowLower: Float64Array.from(rows, ([, low]) => low),
    rowUpper: Float64Array.from(rows, ([, , high]) => high),
    ...changes,
  };
}

function optimum(lp: LinearProgramme): number[] {
  const vertex = solveLinearProgramme(lp);
  if (vertex.status !== 'optimal') throw new Error(vertex.status);
  return [...vertex.x];
}

describe('maximum return', () => {
  it('under a budget alone is the best asset', () => {
    expect(optimum(programme([0.1, 0.3, 0.2], [[[1, 1, 1], 1, 1]]))).toEqual([0, 1, 0]);
  });
  it('under caps fills the best assets up', () => {
    const lp = programme([0.1, 0.3, 0.2], [[[1, 1, 1], 1, 1]], { u: new Float64Array(3).fill(0.4) });
    const x = optimum(lp);
    expect(x[0]).toBeCloseTo(0.2, 14);
    expect(x.slice(1)).toEqual([0.4, 0.4]);
  });
  it('respects floors of groups, open sides and negative bounds', () => {
    const rows: [number[], number, number][] = [
      [[1, 1, 1], 1, 1],
      [[1, 1, 0], 0.5, Infinity],
    ];
    expect(optimum(programme([0.1, 0.05, 0.2], rows))).toEqual([0.5, 0, 0.5]);
    const short = optimum(programme([0.1, 0.05, 0.2], rows, { l: new Float64Array(3).fill(-0.5) }));
    expect(short[0]).toBeCloseTo(1, 14);
    expect(short[1]).toBeCloseTo(-0.5, 14);
    expect(short[2]).toBeCloseTo(0.5, 14);
  });
  it('without any row is every asset at its better bound', () => {
    expect(optimum(programme([0.1, -0.2, 0], []))).toEqual([1, 0, 0]);
  });
});

describe('degenerate programmes', () => {
  it("Beale's example, on which the plain rule cycles, ends at 1/20", () => {
    const rows: [number[], number, number][] = [
      [[0.25, -60, -0.04, 9], -Infinity, 0],
      [[0.5, -90, -0.02, 3], -Infinity, 0],
      [[0, 0, 1, 0], -Infinity, 1],
    ];
    const lp = programme([0.75, -150, 0.02, -6], rows, { u: new Float64Array(4).fill(100) });
    const x = optimum(lp);
    expect(x.reduce((sum, value, i) => sum + value * lp.gain[i], 0)).toBeCloseTo(0.05, 12);
  });
  it('the same row three times', () => {
    const row: [number[], number, number] = [[1, 1], 1, 1];
    expect(optimum(programme([1, 2], [row, row, row]))).toEqual([0, 1]);
  });
});

describe('impossible programmes', () => {
  it('come with a vector that no portfolio can answer', () => {
    const lp = programme(
      [1, 1],
      [
        [[1, 1], 1, 1],
        [[1, 0], 0.8, 1],
        [[0, 1], 0.4, 1],
      ],
    );
    const vertex = solveLinearProgramme(lp);
    if (vertex.status !== 'infeasible') throw new Error(vertex.status);
    expect(farkasGap(lp, vertex.farkas)).toBeGreaterThan(0.1);
  });
  it('may contradict themselves in a single row or bound', () => {
    const row = programme(
      [1, 1],
      [
        [[1, 1], 1, 1],
        [[3, 0], 0.9, 0.8],
      ],
    );
    expect(solveLinearProgramme(row).status).toBe('infeasible');
    const bound = programme([1, 1], [[[1, 1], 1, 1]], { l: Float64Array.of(0.5, 0), u: Float64Array.of(0.4, 1) });
    expect(solveLinearProgramme(bound).status).toBe('infeasible');
  });
  it('and possible ones are found possible, whatever random rows hold at a known point', () => {
    const random = createRandom(31);
    for (let trial = 0; trial < 500; trial++) {
      const n = 2 + random.below(8);
      const inside = Array.from({ length: n }, () => random.below(5) / 4);
      const rows = Array.from({ length: 1 + random.below(6) }, (): [number[], number, number] => {
        const a = inside.map(() => random.below(5) - 2);
        const activity = a.reduce((sum, value, i) => sum + value * inside[i], 0);
        return [a, activity - random.below(2), activity + random.below(2)];
      });
      const lp = programme(
        inside.map(() => random.below(7) - 3),
        rows,
      );
      const x = Float64Array.from(optimum(lp));
      const value = x.reduce((sum, w, i) => sum + w * lp.gain[i], 0);
      const known = inside.reduce((sum, w, i) => sum + w * lp.gain[i], 0);
      expect(value).toBeGreaterThanOrEqual(known - 1e-9);
      for (const [r, activity] of activities(lp, x).entries()) {
        expect(activity).toBeGreaterThan(lp.rowLower[r] - 1e-9);
        expect(activity).toBeLessThan(lp.rowUpper[r] + 1e-9);
      }
    }
  });
});
