/** Starts a clock; the answer of the returned function is the milliseconds since. Timings are reported, never used. */
export function startClock(): () => number {
  const begun = performance.now();
  return () => performance.now() - begun;
}
