/** Remembers within one session that the page was loaded again for this reason. */
const flag = 'tangent:reloaded-for-stale-chunk';

/**
 * A page of an older build may ask for a lazy part that the server has no more. Loading the page again brings the new build:
 * once a session, only with a network, and only after open edits are saved. Otherwise the error goes on to the screen's boundary.
 *
 * @param flush resolves once nothing can be lost by loading the page again
 */
export function reloadOnStaleChunk(flush: () => Promise<void>): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || sessionStorage.getItem(flag) !== null) return;
    sessionStorage.setItem(flag, '1');
    event.preventDefault();
    void flush().then(() => location.reload());
  });
}
