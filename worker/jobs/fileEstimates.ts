import type { EngineError } from '../api/error.ts';
import type { ProblemFile } from '../api/problemFile.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { arithmeticMean } from '../estimate/arithmeticMean.ts';
import { compoundedMean } from '../estimate/compoundedMean.ts';
import { exponentialCovariance } from '../estimate/exponentialCovariance.ts';
import { exponentialMean } from '../estimate/exponentialMean.ts';
import { shrinkSample } from '../estimate/ledoitWolf.ts';
import { marketImplied } from '../estimate/marketImplied.ts';
import { nearestValid } from '../estimate/nearestValid.ts';
import { pairMoments } from '../estimate/pairMoments.ts';
import type { Returns } from '../estimate/Returns.ts';
import { sampleCovariance } from '../estimate/sampleCovariance.ts';

/** What the estimators of a problem file make of returns, per year; matrices n×n, row-major. */
export interface FileEstimates {
  readonly expectedReturns: Float64Array;
  readonly covariance: Float64Array;
  readonly observations: Float64Array;
  readonly intensity: number | null;
  readonly warnings: readonly string[];
}

const invalid = (path: string, message: string): Result<never, EngineError> =>
  fail({ type: 'InvalidProblem', path, message: `${path}: ${message}.` });

export function estimateFromReturns(file: ProblemFile, returns: Returns): Result<FileEstimates, EngineError> {
  const periods = file.periodsPerYear ?? 1;
  const counts = pairMoments(returns).counts;
  const lonely = counts.findIndex((count) => count < 2);
  if (lonely >= 0) {
    const n = returns.assets.length;
    const [one, other] = [returns.assets[Math.floor(lonely / n)], returns.assets[lonely % n]];
    const shared = one === other ? `returns or more of each asset, found fewer of ${one}` : null;
    const found = shared ?? `common returns or more of each pair, found fewer of ${one} and ${other}`;
    return invalid('estimate.covariance', `expected two ${found}`);
  }
  const risk = covarianceOf(file, returns, periods);
  if (!risk.ok) return risk;
  const gain = expectedReturnsOf(file, returns, risk.value.covariance, periods);
  if (!gain.ok) return gain;
  return succeed({ ...risk.value, expectedReturns: gain.value, observations: counts });
}

type Risk = Pick<FileEstimates, 'covariance' | 'intensity' | 'warnings'>;

function covarianceOf(file: ProblemFile, returns: Returns, periods: number): Result<Risk, EngineError> {
  const kind = file.estimate?.covariance ?? { kind: 'sample' };
  const n = returns.assets.length;
  if (kind.kind === 'given') {
    const square = kind.values.length === n && kind.values.every((row) => row.length === n);
    if (!square) return invalid('estimate.covariance.values', `expected ${n} rows of ${n} numbers`);
    return succeed({ covariance: Float64Array.from(kind.values.flat()), intensity: null, warnings: [] });
  }
  const plain = kind.kind === 'exponential' ? exponentialCovariance(returns, kind.span) : sampleCovariance(returns);
  // Pairs over different rows can contradict each other; the nearest valid matrix changes nothing where they do not.
  const { covariance, repaired } = nearestValid(plain, n);
  const shrunk =
    kind.kind === 'ledoit-wolf' && n > 1
      ? shrinkSample(pairMoments(returns), covariance, kind.target)
      : { covariance, intensity: null };
  const warnings = repaired
    ? ['Histories of different length contradicted each other; the nearest covariance that is one was taken.']
    : [];
  return succeed({ covariance: shrunk.covariance.map((c) => c * periods), intensity: shrunk.intensity, warnings });
}

function expectedReturnsOf(
  file: ProblemFile,
  returns: Returns,
  covariance: Float64Array,
  periods: number,
): Result<Float64Array, EngineError> {
  const kind = file.estimate?.expectedReturns ?? { kind: 'mean' };
  switch (kind.kind) {
    case 'mean':
      return succeed(arithmeticMean(returns, periods));
    case 'compounded':
      return succeed(compoundedMean(returns, periods));
    case 'exponential':
      return succeed(exponentialMean(returns, kind.span, periods));
    case 'given': {
      const n = returns.assets.length;
      if (kind.values.length === n) return succeed(Float64Array.from(kind.values));
      return invalid('estimate.expectedReturns.values', `expected ${n} numbers, found ${kind.values.length}`);
    }
    case 'market-implied': {
      const sizes = file.capitalisations;
      if (sizes === undefined) return invalid('capitalisations', 'expected the size of each asset, found nothing');
      const unknown = Object.keys(sizes).find((id) => !returns.assets.includes(id));
      if (unknown !== undefined) return invalid(`capitalisations.${unknown}`, 'expected an asset of the problem');
      const weights = returns.assets.map((id) => sizes[id] ?? null);
      if (!weights.some((size) => (size ?? 0) > 0)) {
        return invalid('capitalisations', 'expected the size of an asset above 0, found none');
      }
      return succeed(marketImplied(covariance, weights, kind.riskAversion, file.riskFreeRate ?? 0));
    }
  }
}
