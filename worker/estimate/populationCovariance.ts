/** A sample covariance brought from the divisor T − 1 to T, pair by pair: `counts` are the rows of each pair; n×n. */
export const populationCovariance = (sample: Float64Array, counts: Float64Array): Float64Array =>
  sample.map((value, at) => (counts[at] < 2 ? value : (value * (counts[at] - 1)) / counts[at]));
