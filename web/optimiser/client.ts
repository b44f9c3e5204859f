import { proxy } from 'comlink';
import type { Frontier, RelaxedFrontier, Solution } from '../../worker/api/answer.ts';
import type { OnProgress } from '../../worker/api/engine.ts';
import type { EngineError } from '../../worker/api/error.ts';
import type { EstimateRequest, Estimates } from '../../worker/api/estimate.ts';
import type { HistoryRequest, ValueHistory } from '../../worker/api/history.ts';
import type { MarketInfo } from '../../worker/api/instrument.ts';
import type { PriceImportReport } from '../../worker/api/priceImport.ts';
import type { Problem } from '../../worker/api/problem.ts';
import type { Result } from '../../worker/api/result.ts';
import { createEngineChannel, type EngineChannel } from './channel.ts';

type Answer<T> = Promise<Result<T, EngineError>>;

/** The engine as the page sees it: questions in, `Result`s out, over as many workers as help. */
export interface Optimiser {
  openMarket(onProgress: OnProgress): Answer<MarketInfo>;
  /** The next `openMarket` asks the worker again, because what it holds has changed. */
  forgetMarket(): void;
  estimate(request: EstimateRequest, signal?: AbortSignal): Answer<Estimates>;
  optimise(problem: Problem, signal?: AbortSignal): Answer<Solution>;
  frontier(problem: Problem, signal?: AbortSignal): Answer<Frontier>;
  relaxed(problem: Problem, ids: readonly string[], signal?: AbortSignal): Answer<readonly RelaxedFrontier[]>;
  history(request: HistoryRequest, signal?: AbortSignal): Answer<ValueHistory>;
  importPrices(file: ArrayBuffer, fileName: string): Answer<PriceImportReport>;
}

const MANIFEST_URL = '/market/manifest.json';
const MAX_WORKERS = 4;

const startWorker = (): Worker =>
  new Worker(new URL('../../worker/main.ts', import.meta.url), { type: 'module', name: 'engine' });

/** Worker 0 holds the market; the others only solve, one part of the independent work each. */
export function createOptimiser(cores = navigator.hardwareConcurrency || 2): Optimiser {
  const market = createEngineChannel(startWorker);
  const solvers: EngineChannel[] = [];
  let open: Answer<MarketInfo> | null = null;
  market.onRestart(() => {
    open = null;
  });

  const openMarket = (onProgress: OnProgress): Answer<MarketInfo> => {
    open ??= market.call((engine) => engine.openMarket(MANIFEST_URL, proxy(onProgress)));
    return open;
  };
  /** A worker that was replaced opens the market again before it answers about prices. */
  const withMarket = async <T>(job: Parameters<typeof market.call<T>>[0], signal?: AbortSignal): Answer<T> => {
    const opened = await openMarket(() => undefined);
    if (!opened.ok) {
      open = null;
      return opened;
    }
    return market.call(job, signal);
  };
  const solverCount = Math.max(1, Math.min(MAX_WORKERS, cores) - 1);
  const solver = (index: number): EngineChannel => {
    solvers[index] ??= createEngineChannel(startWorker);
    return solvers[index];
  };

  return {
    openMarket: async (onProgress) => {
      const answer = await openMarket(onProgress);
      if (!answer.ok) open = null;
      return answer;
    },
    forgetMarket: () => {
      open = null;
    },
    estimate: (request, signal) => withMarket((engine) => engine.estimate(request), signal),
    history: (request, signal) => withMarket((engine) => engine.history(request), signal),
    importPrices: (file, fileName) => withMarket((engine) => engine.importPrices(file, fileName)),
    optimise: (problem, signal) => market.call((engine) => engine.optimise(problem), signal),
    frontier: (problem, signal) => market.call((engine) => engine.frontier(problem), signal),
    relaxed: (problem, ids, signal) => relaxedInParts(solver, solverCount, problem, ids, signal),
  };
}

async function relaxedInParts(
  solver: (index: number) => EngineChannel,
  count: number,
  problem: Problem,
  ids: readonly string[],
  signal?: AbortSignal,
): Answer<readonly RelaxedFrontier[]> {
  const parts = Array.from({ length: Math.min(count, ids.length) }, (_, part) =>
    ids.filter((_, i) => i % count === part),
  );
  const answers = await Promise.all(
    parts.map((part, index) => solver(index).call((engine) => engine.relaxed(problem, part), signal)),
  );
  const curves: RelaxedFrontier[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    curves.push(...answer.value);
  }
  return { ok: true, value: curves };
}
