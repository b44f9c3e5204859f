/** The longest that work which may wait is made to wait. */
const PATIENCE_MS = 1_500;

/** Runs when the page has nothing better to do; soon after the next frame where the browser (Safari) does not say so. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work, 50);
}
