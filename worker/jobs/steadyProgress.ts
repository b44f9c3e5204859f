import type { OnProgress } from '../api/engine.ts';

const pauseMs = 100;

/** Passes progress on at most ten times a second, the end of every step always. `now` is a clock in milliseconds. */
export function steadyProgress(onProgress: OnProgress, now: () => number): OnProgress {
  let last = -Infinity;
  return (share, step) => {
    if (share < 1 && now() - last < pauseMs) return;
    last = now();
    onProgress(share, step);
  };
}
