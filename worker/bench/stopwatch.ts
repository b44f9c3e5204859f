/** Median milliseconds of a call, after warming it up for a while. */
export function medianMs(call: () => unknown, runs: number): number {
  const warmUntil = performance.now() + 300;
  do call();
  while (performance.now() < warmUntil);
  const times = Float64Array.from({ length: runs }, () => {
    const begun = performance.now();
    call();
    return performance.now() - begun;
  });
  times.sort();
  return times[runs >> 1];
}
