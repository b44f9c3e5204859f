/**
 * The canonical programme of the solver room, a family of convex quadratic programmes in one parameter:
 *
 *   minimise  ½ wᵀ Sigma w − lambda · muᵀ w     for every lambda ≥ 0
 *   subject to  l ≤ w ≤ u  (finite),  rowLower ≤ A w ≤ rowUpper  (±Infinity where a side is open).
 *
 * An equality is a row whose two limits are the same number; a fixed weight has l = u.
 */
export interface Programme {
  /** number of assets */
  readonly n: number;
  /** number of rows */
  readonly m: number;
  /** n×n, row-major, symmetric, positive semidefinite; variance per year */
  readonly Sigma: Float64Array;
  /** n; return per year */
  readonly mu: Float64Array;
  /** n; weights */
  readonly l: Float64Array;
  /** n; weights */
  readonly u: Float64Array;
  /** m×n, row-major */
  readonly A: Float64Array;
  /** m */
  readonly rowLower: Float64Array;
  /** m */
  readonly rowUpper: Float64Array;
}
