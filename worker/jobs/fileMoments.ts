import type { EngineError } from '../api/error.ts';
import type { Moments } from '../api/problem.ts';
import type { ProblemFile } from '../api/problemFile.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import type { Returns } from '../estimate/Returns.ts';
import { csvSource } from '../prices/csv.ts';
import { alignedReturns } from '../prices/returns.ts';
import { estimateFromReturns, type FileEstimates } from './fileEstimates.ts';

/** The moments of a problem file, and what estimated them where they were not given. */
export interface FileMoments {
  readonly moments: Moments;
  readonly estimates: FileEstimates | null;
}

/** Reads the text of a file that a problem file names; throws where there is none. */
export type ReadText = (path: string) => string;

export function momentsOf(file: ProblemFile, readText: ReadText): Result<FileMoments, EngineError> {
  if (file.moments !== undefined) return givenMoments(file.moments);
  const returns = file.scenarios !== undefined ? scenarioReturns(file.scenarios) : priceReturns(file, readText);
  if (!returns.ok) return returns;
  const estimates = estimateFromReturns(file, returns.value);
  if (!estimates.ok) return estimates;
  const { expectedReturns, covariance } = estimates.value;
  const moments = { assets: returns.value.assets, expectedReturns, covariance };
  return succeed({ moments, estimates: estimates.value });
}

const invalid = (path: string, message: string): Result<never, EngineError> =>
  fail({ type: 'InvalidProblem', path, message: `${path}: ${message}.` });

function givenMoments(given: NonNullable<ProblemFile['moments']>): Result<FileMoments, EngineError> {
  const n = given.assets.length;
  if (given.covariance.length !== n) {
    return invalid('moments.covariance', `expected ${n} rows, found ${given.covariance.length}`);
  }
  const ragged = given.covariance.findIndex((row) => row.length !== n);
  if (ragged >= 0) {
    return invalid(`moments.covariance[${ragged}]`, `expected ${n} numbers, found ${given.covariance[ragged].length}`);
  }
  const moments: Moments = {
    assets: given.assets,
    expectedReturns: Float64Array.from(given.expectedReturns),
    covariance: Float64Array.from(given.covariance.flat()),
  };
  return succeed({ moments, estimates: null });
}

function scenarioReturns({ assets, returns }: NonNullable<ProblemFile['scenarios']>): Result<Returns, EngineError> {
  const ragged = returns.findIndex((row) => row.length !== assets.length);
  if (ragged >= 0) {
    return invalid(
      `scenarios.returns[${ragged}]`,
      `expected ${assets.length} numbers, one per asset, found ${returns[ragged].length}`,
    );
  }
  if (returns.length < 2) return invalid('scenarios.returns', `expected two periods or more, found ${returns.length}`);
  const rows = returns.length;
  const values = Float64Array.from(
    { length: rows * assets.length },
    (_, at) => returns[at % rows][Math.floor(at / rows)],
  );
  return succeed({ assets, rows, values });
}

function priceReturns(file: ProblemFile, readText: ReadText): Result<Returns, EngineError> {
  const prices = file.prices as NonNullable<ProblemFile['prices']>;
  let text: string;
  try {
    text = readText(prices.file);
  } catch (error) {
    return invalid('prices.file', `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const source = csvSource(text, prices.file, prices);
  if (!source.ok) return source;
  const ids = source.value.info.instruments.map(({ id }) => id);
  return succeed(alignedReturns(source.value, ids));
}
