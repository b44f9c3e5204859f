import { crossProducts } from './crossProducts.ts';
import type { Deviations } from './deviations.ts';
import type { Sample, Target } from './ShrinkageSample.ts';

interface Market {
  /** Equal-weight mean deviation of the assets that have a return, per row. */
  readonly course: Float64Array;
  readonly variance: number;
  /** Covariance of each asset with the market, over the asset's own rows. */
  readonly betas: Float64Array;
}

/**
 * The covariance that one factor explains, β_i·β_j·σ²_m, with the sample's variances; the factor is the equal-weight
 * market of the assets themselves (Ledoit & Wolf 2003, JEF 10, section 2 and appendix; β here is the covariance with it).
 */
export function singleFactorTarget(sample: Sample): Target {
  const { covariance, counts, moments, variances, deviations } = sample;
  const { rows, n, x } = deviations;
  const { course, variance, betas } = marketOf(deviations, counts);
  const squares = x.map((value) => value * value);
  const z = x.map((value, at) => value * course[at % rows]);
  const thirds = crossProducts(squares, z, rows, n);
  const fourths = crossProducts(z, z, rows, n);
  // the moments divide by T, a sample covariance by T − 1: the target is brought to the scale of the matrix to be shrunk
  const ratios = betas.map((_, i) => (moments[i * n + i] === 0 ? 1 : covariance[i * n + i] / moments[i * n + i]));
  const matrix = new Float64Array(n * n);
  let error = 0;
  let distance = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const at = i * n + j;
      const scale = Math.sqrt(ratios[i] * ratios[j]);
      const explained = (betas[i] * betas[j]) / variance;
      matrix[at] = i === j ? covariance[at] : explained * scale;
      if (i === j) continue;
      const first = thirds[at] / counts[at] - betas[i] * moments[at];
      const third = fourths[at] / counts[at] - variance * moments[at];
      const rho = (2 * first * betas[j]) / variance - (third * betas[i] * betas[j]) / (variance * variance);
      const shift = covariance[at] - moments[at];
      error += (variances[at] - shift * shift - rho) / counts[at];
      const gap = moments[at] - explained;
      distance += gap * gap;
    }
  }
  return { matrix, error, distance };
}

function marketOf({ rows, n, x, first, end, mask }: Deviations, counts: Float64Array): Market {
  const course = new Float64Array(rows);
  for (let t = 0; t < rows; t += 1) {
    let sum = 0;
    let present = 0;
    for (let k = 0, at = t; k < n; k += 1, at += rows) {
      if (t < first[k] || t >= end[k]) continue;
      sum += x[at];
      present += mask === null ? 1 : mask[at];
    }
    course[t] = present === 0 ? 0 : sum / present;
  }
  const betas = new Float64Array(n);
  for (let k = 0; k < n; k += 1) {
    let sum = 0;
    for (let t = 0, at = k * rows; t < rows; t += 1, at += 1) sum += x[at] * course[t];
    betas[k] = sum / counts[k * n + k];
  }
  return { course, variance: course.reduce((sum, value) => sum + value * value, 0) / rows, betas };
}
