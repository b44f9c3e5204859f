import { describe, expect, it } from 'vitest';
import { holdLifeline, type Lifeline, whenGone } from './lifeline.ts';

/** Locks as a browser keeps them: one holder each, the next in turn when the holder ends or dies. */
function fakeLocks() {
  const queues = new Map<string, (() => unknown)[]>();
  const grantNext = (name: string): void => {
    queues.get(name)?.[0]?.();
  };
  return {
    request: async (name: string, held: () => unknown): Promise<unknown> => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      queue.push(held);
      if (queue.length === 1) grantNext(name);
      return undefined;
    },
    holderDies: (name: string): void => {
      queues.get(name)?.shift();
      grantNext(name);
    },
  };
}

function workerWithLine(locks: ReturnType<typeof fakeLocks>) {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const say = (data: unknown): void => {
    for (const listener of listeners) listener({ data });
  };
  return {
    addEventListener: (_type: 'message', listener: (event: { data: unknown }) => void): void => {
      listeners.push(listener);
    },
    say,
    start: (): void => holdLifeline(locks, 'engine-1', (line: Lifeline) => say(line)),
  };
}

const settled = async (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);

describe('the lifeline of a worker', () => {
  it('says nothing while the worker lives, whatever else it says', async () => {
    const locks = fakeLocks();
    const worker = workerWithLine(locks);
    const gone = whenGone(worker, () => locks);
    worker.start();
    worker.say({ id: 'an answer', value: 1 });
    worker.say(null);
    expect(await settled(gone)).toBe(false);
  });

  it('tells the page when the worker is gone', async () => {
    const locks = fakeLocks();
    const worker = workerWithLine(locks);
    const gone = whenGone(worker, () => locks);
    worker.start();
    locks.holderDies('engine-1');
    expect(await settled(gone)).toBe(true);
  });
});
