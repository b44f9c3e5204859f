import { afterEach, expect, test, vi } from 'vitest';
import { createEngineChannel } from './channel.ts';

type Listener = (event: unknown) => void;

/** A worker that answers only when the test says so, in Comlink's own messages. */
class SilentWorker {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly asked: { id: string; path: string[] }[] = [];
  terminated = false;

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  postMessage(message: { id: string; path: string[] }): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  emit(type: string, data: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data });
  }

  answer(value: unknown): void {
    this.emit('message', { id: this.asked.at(-1)?.id, type: 'RAW', value });
  }
}

const made = () => {
  const workers: SilentWorker[] = [];
  const channel = createEngineChannel(() => {
    workers.push(new SilentWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { channel, workers };
};
const ask = (engine: { history: (request: never) => Promise<never> }): Promise<never> => engine.history({} as never);

afterEach(() => {
  vi.useRealTimers();
});

test('an answer passes through as it is', async () => {
  const { channel, workers } = made();
  const call = channel.call(ask as never);
  workers[0].answer({ ok: true, value: 7 });
  expect(await call).toEqual({ ok: true, value: 7 });
});

test('a worker that dies settles every call with a sentence, and the next call starts another', async () => {
  const { channel, workers } = made();
  const restarts = vi.fn();
  channel.onRestart(restarts);
  const calls = [channel.call(ask as never), channel.call(ask as never)];
  workers[0].emit('error', {});
  for (const outcome of await Promise.all(calls)) {
    expect(outcome).toMatchObject({ ok: false, error: { type: 'EngineFailed' } });
  }
  expect(workers[0].terminated).toBe(true);
  expect(restarts).toHaveBeenCalledOnce();
  const again = channel.call(ask as never);
  workers[1].answer({ ok: true, value: 'alive' });
  expect(await again).toEqual({ ok: true, value: 'alive' });
});

test('an aborted call settles at once, and a worker that goes on regardless is replaced', async () => {
  vi.useFakeTimers();
  const { channel, workers } = made();
  const stop = new AbortController();
  const call = channel.call(ask as never, stop.signal);
  stop.abort();
  expect(await call).toMatchObject({ ok: false, error: { type: 'Stopped' } });
  expect(workers[0].terminated).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(workers[0].terminated).toBe(true);
});

test('a worker that answers soon after an abort is kept', async () => {
  vi.useFakeTimers();
  const { channel, workers } = made();
  const stop = new AbortController();
  const call = channel.call(ask as never, stop.signal);
  stop.abort();
  await call;
  workers[0].answer({ ok: true, value: 0 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(workers[0].terminated).toBe(false);
});

test('a call that is aborted before it starts asks nothing', async () => {
  const { channel, workers } = made();
  expect(await channel.call(ask as never, AbortSignal.abort())).toMatchObject({ ok: false });
  expect(workers).toHaveLength(0);
});
