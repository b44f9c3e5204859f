import { expect, test } from 'vitest';
import { steadyProgress } from './steadyProgress.ts';

test('progress is passed on at most ten times a second, the end of each step always', () => {
  let clock = 0;
  const heard: string[] = [];
  const steady = steadyProgress(
    (share, step) => heard.push(`${step} ${share} at ${clock}`),
    () => clock,
  );
  for (clock = 0; clock <= 250; clock += 50) steady(clock / 500, 'download');
  steady(1, 'download');
  steady(0.1, 'store');
  steady(1, 'store');
  expect(heard).toEqual([
    'download 0 at 0',
    'download 0.2 at 100',
    'download 0.4 at 200',
    'download 1 at 300',
    'store 1 at 300',
  ]);
});
