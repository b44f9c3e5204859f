import { expect, test, vi } from 'vitest';
import { createLatest } from './latest.ts';

test('questions asked while one runs are dropped, but for the newest', async () => {
  const asked: number[] = [];
  const shown: number[] = [];
  const settle: (() => void)[] = [];
  const latest = createLatest<number, number>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => settle.push(() => resolve(question * 10)));
    },
    (answer) => shown.push(answer),
  );
  latest.ask(1);
  latest.ask(2);
  latest.ask(3);
  settle.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  settle.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual([1, 3]);
  expect(shown).toEqual([10, 30]);
});

test('work that rests takes only the newest of what was asked meanwhile', async () => {
  vi.useFakeTimers();
  const asked: number[] = [];
  const latest = createLatest<number, number>(
    async (question) => {
      asked.push(question);
      return question;
    },
    () => undefined,
    100,
  );
  latest.ask(1);
  await vi.advanceTimersByTimeAsync(50);
  latest.ask(2);
  latest.ask(3);
  expect(asked).toEqual([1]);
  await vi.advanceTimersByTimeAsync(60);
  expect(asked).toEqual([1, 3]);
  vi.useRealTimers();
});
