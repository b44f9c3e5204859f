import type { EngineError } from '../api/error.ts';
import type { EstimateRequest, Estimates } from '../api/estimate.ts';
import { toDay } from '../api/isoDay.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { conditionNumber } from '../estimate/conditionNumber.ts';
import type { PriceSource } from '../prices/PriceSource.ts';
import { alignedReturns } from '../prices/returns.ts';
import { cashId } from './cash.ts';
import { estimateCovariance } from './estimateCovariance.ts';
import { estimateReturns } from './estimateReturns.ts';
import { warnings } from './estimateWarnings.ts';
import { withCash } from './withCash.ts';

/** Fewer daily returns than this give no variance worth the name. */
const returnsMin = 20;

/** Estimates expected returns and covariances per year from daily prices; see the kinds in `api/estimate.ts`. */
export function estimate(source: PriceSource, request: EstimateRequest): Result<Estimates, EngineError> {
  const ids = request.assets.filter((id) => id !== cashId);
  const refused = refuse(source, request, ids);
  if (refused) return fail(refused);
  const returns = alignedReturns(source, ids, fromDay(request));
  const { covariance, counts, intensity, repaired } = estimateCovariance(returns, request.covariance);
  const short = ids.filter((_, k) => !(counts[k * ids.length + k] >= returnsMin));
  if (short.length > 0) return fail(tooShort(short));
  const expectedReturns = estimateReturns(source, request, returns, fromDay(request));
  const estimates: Estimates = {
    moments: { assets: ids, expectedReturns, covariance },
    observations: counts,
    intensity,
    condition: conditionNumber(covariance, ids.length),
    warnings: warnings({ source, returns, covariance, counts, repaired }),
  };
  return succeed(withCash(estimates, request.assets, source.info.riskFreePerYear, returns.rows));
}

const fromDay = ({ from }: EstimateRequest): number => (from === undefined ? -Infinity : toDay(from));

function refuse(source: PriceSource, request: EstimateRequest, ids: readonly string[]): EngineError | null {
  const unknown = ids.filter((id) => source.column(id) === null);
  if (unknown.length > 0) {
    const message = `The market "${source.info.name}" has no prices of ${unknown.join(', ')}.`;
    return { type: 'UnknownInstrument', ids: unknown, message };
  }
  if (new Set(request.assets).size < request.assets.length) return invalid('assets', 'an asset stands there twice');
  if (Number.isNaN(fromDay(request))) return invalid('from', `expected an ISO date, found "${request.from}"`);
  for (const part of ['expectedReturns', 'covariance'] as const) {
    const kind = request[part];
    if (kind.kind === 'exponential' && !(kind.span >= 1 && kind.span < Infinity)) {
      return invalid(`${part}.span`, `expected a number of days from 1 up, found ${kind.span}`);
    }
  }
  return null;
}

const invalid = (path: string, what: string): EngineError => ({
  type: 'InvalidProblem',
  path,
  message: `${path}: ${what}.`,
});

const tooShort = (ids: readonly string[]): EngineError => ({
  type: 'UnknownInstrument',
  ids,
  message: `There are too few daily prices to estimate from (${returnsMin} daily returns are the least): ${ids.join(', ')}.`,
});
