import type { Frontier, RelaxedFrontier, Solution } from './answer.ts';
import type { EngineError } from './error.ts';
import type { EstimateRequest, Estimates } from './estimate.ts';
import type { HistoryRequest, ValueHistory } from './history.ts';
import type { MarketInfo } from './instrument.ts';
import type { PriceImportReport } from './priceImport.ts';
import type { Problem } from './problem.ts';
import type { Result } from './result.ts';

/** Share of the work done, 0…1, and what is being done; called at most ten times a second. */
export type OnProgress = (share: number, step: 'download' | 'store' | 'read' | 'compute') => void;

/**
 * The contract of the engine worker. Every method answers with a `Result`; none throws across the boundary.
 * Arrays in answers are transferred, arrays in questions are cloned.
 */
export interface EngineApi {
  /** Opens the market pack that `manifestUrl` names: from the price cache if it is whole, else downloaded and stored first.
   *  With no network and an earlier pack in the cache, opens that one. Worker 0 stores; other workers only read. */
  openMarket(manifestUrl: string, onProgress: OnProgress): Promise<Result<MarketInfo, EngineError>>;
  estimate(request: EstimateRequest): Promise<Result<Estimates, EngineError>>;
  optimise(problem: Problem): Promise<Result<Solution, EngineError>>;
  frontier(problem: Problem): Promise<Result<Frontier, EngineError>>;
  /** The frontiers of the problem without each of the named rules, one at a time. */
  relaxed(problem: Problem, ids: readonly string[]): Promise<Result<readonly RelaxedFrontier[], EngineError>>;
  history(request: HistoryRequest): Promise<Result<ValueHistory, EngineError>>;
  /** Reads a CSV of the adviser's own prices, stores the good rows and says what was parked. */
  importPrices(file: ArrayBuffer, fileName: string): Promise<Result<PriceImportReport, EngineError>>;
}
