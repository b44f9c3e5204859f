import { type Remote, wrap } from 'comlink';
import type { EngineApi } from '../../worker/api/engine.ts';
import type { EngineError } from '../../worker/api/error.ts';
import { fail, type Result } from '../../worker/api/result.ts';
import { whenGone } from '../vault/api/lifeline.ts';

const DIED: EngineError = {
  type: 'EngineFailed',
  message: 'The calculation stopped unexpectedly. Nothing that you saved is affected; try again.',
};
const STOPPED: EngineError = { type: 'Stopped', message: 'The calculation was stopped.' };

/** After an abort a worker has this long to answer before it is replaced. */
const PATIENCE_MS = 2_000;

type Job<T> = (engine: Remote<EngineApi>) => Promise<Result<T, EngineError>>;

/** One engine worker behind a promise that always settles: on the answer, on abort, or on the worker's death. */
export interface EngineChannel {
  call<T>(job: Job<T>, signal?: AbortSignal): Promise<Result<T, EngineError>>;
  /** Called whenever the worker behind the channel is a new one, which knows no market yet. */
  onRestart(listener: () => void): void;
  terminate(): void;
}

export function createEngineChannel(start: () => Worker): EngineChannel {
  let worker: Worker | null = null;
  let engine: Remote<EngineApi> | null = null;
  const pending = new Set<(error: EngineError) => void>();
  const listeners: (() => void)[] = [];

  function bury(error: EngineError): void {
    worker?.terminate();
    worker = null;
    engine = null;
    for (const settle of [...pending]) settle(error);
    for (const listener of listeners) listener();
  }

  function alive(): Remote<EngineApi> {
    if (!engine) {
      const started = start();
      worker = started;
      // One that was replaced is gone too, and takes nobody along.
      void whenGone(started, () => navigator.locks).then(() => worker === started && bury(DIED));
      worker.addEventListener('error', () => bury(DIED));
      worker.addEventListener('messageerror', () => bury(DIED));
      engine = wrap<EngineApi>(worker);
    }
    return engine;
  }

  function call<T>(job: Job<T>, signal?: AbortSignal): Promise<Result<T, EngineError>> {
    if (signal?.aborted) return Promise.resolve(fail(STOPPED));
    return new Promise((resolve) => {
      let patience: ReturnType<typeof setTimeout> | undefined;
      const settle = (outcome: Result<T, EngineError>): void => {
        pending.delete(die);
        signal?.removeEventListener('abort', abort);
        resolve(outcome);
      };
      const die = (error: EngineError): void => settle(fail(error));
      const abort = (): void => {
        settle(fail(STOPPED));
        patience = setTimeout(() => bury(STOPPED), PATIENCE_MS);
      };
      pending.add(die);
      signal?.addEventListener('abort', abort);
      job(alive())
        .then(settle, () => settle(fail(DIED)))
        .finally(() => clearTimeout(patience));
    });
  }

  return {
    call,
    onRestart: (listener) => listeners.push(listener),
    terminate: () => bury(STOPPED),
  };
}
