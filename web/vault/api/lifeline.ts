/**
 * How the page learns that a worker is gone although it said nothing: a worker that the browser ends for want of memory
 * raises no error. While it lives it holds a lock of its own name and tells the page that name; the browser gives the lock
 * to the page at the moment when the worker is no more.
 */
export interface Lifeline {
  readonly lifeline: string;
}

interface Locks {
  request(name: string, held: () => unknown): Promise<unknown>;
}

/** In the worker: holds on for as long as it lives. */
export function holdLifeline(locks: Locks, name: string, tell: (line: Lifeline) => void): void {
  void locks.request(name, () => {
    tell({ lifeline: name });
    return new Promise(() => undefined);
  });
}

interface Told {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const isLifeline = (data: unknown): data is Lifeline =>
  typeof data === 'object' && data !== null && typeof (data as Partial<Lifeline>).lifeline === 'string';

/** In the page: resolves when the worker is gone, however it went. Call it at once, before the worker can have spoken. */
export function whenGone(worker: Told, locks: () => Locks): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (isLifeline(data)) void locks().request(data.lifeline, () => resolve());
    });
  });
}
