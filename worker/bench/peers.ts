import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import quadprog from 'quadprog';
import type { Universe } from './universe.ts';

/** The same questions in the form that other libraries want, prepared before the clock starts. */

/** One Cholesky decomposition by ml-matrix. */
export function choleskyPeer({ n, covariance }: Universe): () => unknown {
  const matrix = new Matrix(Array.from({ length: n }, (_, i) => [...covariance.subarray(i * n, (i + 1) * n)]));
  return () => new CholeskyDecomposition(matrix);
}

/** Long-only minimum variance by npm quadprog; its arrays count from 1 and it overwrites them, so each call gets copies. */
export function quadprogPeer({ n, covariance }: Universe): () => number[] {
  const fromOne = (length: number, value: (i: number) => number): number[] => [
    0,
    ...Array.from({ length }, (_, i) => value(i)),
  ];
  // Its own worth: variances scaled to about 1, or it loses digits.
  const D = (): number[][] => [
    [],
    ...Array.from({ length: n }, (_, i) => fromOne(n, (j) => 100 * covariance[i * n + j])),
  ];
  const A = (): number[][] => [
    [],
    ...Array.from({ length: n }, (_, i) => fromOne(n + 1, (j) => (j === 0 || j - 1 === i ? 1 : 0))),
  ];
  const d = fromOne(n, () => 0);
  const b = fromOne(n + 1, (j) => (j === 0 ? 1 : 0));
  return () => quadprog.solveQP(D(), [...d], A(), [...b], 1).solution.slice(1);
}
