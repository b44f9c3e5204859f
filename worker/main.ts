import { expose, releaseProxy, transfer } from 'comlink';
import type { EngineApi, OnProgress } from './api/engine.ts';
import type { EngineError } from './api/error.ts';
import { fail, type Result, succeed } from './api/result.ts';
import { estimate } from './jobs/estimate.ts';
import { frontier } from './jobs/frontier.ts';
import { history } from './jobs/history.ts';
import { importPrices } from './jobs/importPrices.ts';
import { type MarketDoors, type OpenMarket, openMarket } from './jobs/openMarket.ts';
import { optimise } from './jobs/optimise.ts';
import { relaxed } from './jobs/relaxed.ts';
import { steadyProgress } from './jobs/steadyProgress.ts';
import { warmUpSteps } from './jobs/warmUp.ts';
import { createPriceCache } from './prices/dexie.ts';

/** No file of a pack is large: one that takes longer will not come. */
const downloadMs = 30_000;

const doors: MarketDoors = {
  cache: createPriceCache(),
  fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(downloadMs) }),
  alone: (work) => navigator.locks.request('tangent-market-import', work),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

let open: OpenMarket | null = null;
let warmth = warmUpSteps();

const notOpen: EngineError = {
  type: 'MarketUnavailable',
  message: 'The market is not open yet. Wait until it is loaded, then ask again.',
};

const engine: EngineApi = {
  openMarket: (manifestUrl, onProgress) =>
    guarded(async () => {
      const steady = steadyProgress(onProgress, () => performance.now());
      const opened = await openMarket(doors, new URL(manifestUrl, location.href).href, steady);
      (onProgress as OnProgress & { [releaseProxy]?: () => void })[releaseProxy]?.();
      if (!opened.ok) return opened;
      open = opened.value;
      warmUp();
      return succeed(open.source.info);
    }),
  estimate: (request) => guarded(async () => (open ? sent(estimate(open.source, request)) : fail(notOpen))),
  optimise: (problem) => guarded(async () => sent(optimise(problem))),
  frontier: (problem) => guarded(async () => sent(frontier(problem))),
  relaxed: (problem, ids) => guarded(async () => sent(relaxed(problem, ids))),
  history: (request) => guarded(async () => (open ? sent(history(open.source, request)) : fail(notOpen))),
  importPrices: (file, fileName) =>
    guarded(async () => {
      const market = open?.market;
      if (!market) return fail(notOpen);
      const imported = await doors.alone(() => importPrices(doors.cache, market, new Uint8Array(file), fileName));
      if (!imported.ok) return imported;
      open = { market, source: imported.value.source };
      return succeed(imported.value.report);
    }),
};

/** Solves small problems once the market is there, one at a time, so that a real question waits for one of them at most. */
function warmUp(steps = warmth): void {
  const [step, ...rest] = steps;
  warmth = [];
  if (step === undefined) return;
  setTimeout(() => {
    step();
    warmUp(rest);
  });
}

/** What nobody foresaw becomes an error value too: nothing throws across the boundary. */
async function guarded<T>(job: () => Promise<Result<T, EngineError>>): Promise<Result<T, EngineError>> {
  try {
    return await job();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return fail({ type: 'EngineFailed', message: `The engine failed unexpectedly: ${what}` });
  }
}

/** Hands the arrays of an answer over instead of copying them. */
function sent<T extends object, E>(result: Result<T, E>): Result<T, E> {
  return result.ok ? transfer(result, [...buffersIn(result.value)]) : result;
}

function buffersIn(value: object): Set<ArrayBufferLike> {
  const buffers = new Set<ArrayBufferLike>();
  for (const part of Object.values(value)) {
    if (ArrayBuffer.isView(part)) buffers.add(part.buffer);
    else if (typeof part === 'object' && part !== null) for (const buffer of buffersIn(part)) buffers.add(buffer);
  }
  return buffers;
}

/** While the worker lives it holds a lock and tells the page its name: whoever is given it next knows that the worker is gone. */
const lifeline = crypto.randomUUID();
void navigator.locks.request(lifeline, () => {
  postMessage({ lifeline });
  return new Promise(() => undefined);
});

expose(engine);
