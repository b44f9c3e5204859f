/**
 * Weights that fall back in time from 1 for the last row by 1 − 2/(span + 1) a row; not normalised. A row without a
 * return keeps its place, so age is counted in rows, not in returns.
 */
export function exponentialWeights(rows: number, span: number): Float64Array {
  const decay = 1 - 2 / (span + 1);
  const weights = new Float64Array(rows);
  let weight = 1;
  for (let t = rows - 1; t >= 0; t -= 1) {
    weights[t] = weight;
    weight *= decay;
  }
  return weights;
}
