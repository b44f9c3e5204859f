import type { EngineError } from '../api/error.ts';

/** What every job answers when the covariance cannot be one. */
export const notConvex: EngineError = {
  type: 'InvalidProblem',
  path: 'moments.covariance',
  message:
    'moments.covariance: expected a positive semidefinite matrix, found a mix of assets with a negative variance. ' +
    'Estimate it from complete rows or with shrinkage.',
};
