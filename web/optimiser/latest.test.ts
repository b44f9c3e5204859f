import { expect, test } from 'vitest';
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
