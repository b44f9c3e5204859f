/** Maximise gainᵀx subject to l ≤ x ≤ u (finite) and rowLower ≤ A x ≤ rowUpper; A is m×n, row-major. */
export interface LinearProgramme {
  readonly n: number;
  readonly m: number;
  readonly gain: Float64Array;
  readonly l: Float64Array;
  readonly u: Float64Array;
  readonly A: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}
