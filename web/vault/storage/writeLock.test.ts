import { describe, expect, it } from 'vitest';
import { createWriteLock } from './writeLock.ts';

/** As the browser's: first come first served, and a waiting request may be given up. */
function simulatedLocks(): Pick<LockManager, 'request'> {
  let tail: Promise<unknown> = Promise.resolve();
  const request = (_name: string, options: LockOptions, work: (lock: null) => Promise<unknown>) => {
    const before = tail;
    const given = new Promise<'up'>((resolve) => options.signal?.addEventListener('abort', () => resolve('up')));
    const turn = Promise.race([before.then(() => 'granted' as const), given]).then((outcome) => {
      if (outcome === 'up') throw new DOMException('given up', 'TimeoutError');
      return work(null);
    });
    tail = turn.catch(() => before);
    return turn;
  };
  return { request: request as LockManager['request'] };
}

describe('the write lock', () => {
  it('lets one in at a time, in order', async () => {
    const exclusively = createWriteLock(simulatedLocks(), 'write');
    const log: string[] = [];
    const task = (name: string) =>
      exclusively(async () => {
        log.push(`${name} in`);
        await Promise.resolve();
        log.push(`${name} out`);
        return name;
      });
    expect(await Promise.all([task('a'), task('b')])).toEqual(['a', 'b']);
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('does not wait for ever for a window that is frozen', async () => {
    const locks = simulatedLocks();
    void locks.request('write', {}, () => new Promise(() => {}));
    expect(await createWriteLock(locks, 'write', 5)(async () => 'went ahead')).toBe('went ahead');
  });

  it('hands on what the work throws, and does not do it twice', async () => {
    let times = 0;
    const failing = createWriteLock(
      simulatedLocks(),
      'write',
    )(async () => {
      times += 1;
      throw new Error('the work itself failed');
    });
    await expect(failing).rejects.toThrow('the work itself failed');
    expect(times).toBe(1);
  });

  it('is open where the browser has none', async () => {
    expect(await createWriteLock(undefined, 'write')(async () => 7)).toBe(7);
  });
});
