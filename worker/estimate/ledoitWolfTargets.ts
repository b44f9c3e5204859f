import { crossProducts } from './crossProducts.ts';
import { toCorrelation } from './nearestValid.ts';
import type { Sample, Target } from './ShrinkageSample.ts';

/** The mean variance on the diagonal, nothing beside it (Ledoit & Wolf 2004, JMVA 88, eq. 14 and Lemma 3.2–3.5). */
export function identityTarget({ covariance, counts, moments, variances, deviations: { n } }: Sample): Target {
  let ofSample = 0;
  let ofMoments = 0;
  for (let i = 0; i < n; i += 1) {
    ofSample += covariance[i * n + i] / n;
    ofMoments += moments[i * n + i] / n;
  }
  const matrix = new Float64Array(n * n);
  let error = 0;
  let distance = 0;
  for (let i = 0; i < n; i += 1) {
    matrix[i * n + i] = ofSample;
    for (let j = 0; j < n; j += 1) {
      const at = i * n + j;
      const gap = moments[at] - (i === j ? ofMoments : 0);
      // `variances` may rest on another covariance than the moments: here the moments alone count
      const shift = covariance[at] - moments[at];
      error += (variances[at] - shift * shift) / counts[at];
      distance += gap * gap;
    }
  }
  return { matrix, error, distance };
}

/** The sample's variances with the mean of its correlations for every pair (Ledoit & Wolf 2004, JPM 30, appendix). */
export function constantCorrelationTarget(sample: Sample): Target {
  const { covariance, counts, variances } = sample;
  const { n } = sample.deviations;
  const deviation = Float64Array.from({ length: n }, (_, i) => Math.sqrt(covariance[i * n + i]));
  const correlation = meanCorrelation(covariance, deviation);
  const covariances = covariancesOfVariance(sample);
  const matrix = new Float64Array(n * n);
  let error = 0;
  let distance = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const at = i * n + j;
      matrix[at] = i === j ? covariance[at] : correlation * (deviation[i] * deviation[j]);
      if (i === j) continue;
      // π_ij − ρ_ij; on the diagonal they are equal, since target and sample agree there
      const rho = deviation[i] === 0 ? 0 : (correlation * covariances[at] * deviation[j]) / deviation[i];
      error += (variances[at] - rho) / counts[at];
      const gap = covariance[at] - matrix[at];
      distance += gap * gap;
    }
  }
  return { matrix, error, distance };
}

function meanCorrelation(covariance: Float64Array, deviation: Float64Array): number {
  const n = deviation.length;
  const sum = toCorrelation(covariance, deviation).reduce((total, value) => total + value, 0) - n;
  return n < 2 ? 0 : sum / (n * (n - 1));
}

/** ϑ_ii,ij: asymptotic covariance of √T·s_ii with √T·s_ij. */
function covariancesOfVariance({ deviations, covariance, counts, moments }: Sample): Float64Array {
  const { rows, n, x } = deviations;
  const cubes = x.map((value) => value * value * value);
  const thirds = crossProducts(cubes, x, rows, n);
  return thirds.map((sum, at) => {
    const i = Math.floor(at / n);
    const own = covariance[i * n + i];
    const term = sum / counts[at] - moments[i * n + i] * covariance[at] - moments[at] * own + own * covariance[at];
    return term;
  });
}
