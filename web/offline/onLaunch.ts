interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

/**
 * A shortcut or a link that reopens the installed app brings the open window to the front; it goes nowhere by itself.
 *
 * @param open shows a path of this app in this window
 */
export function onLaunch(open: (path: string) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  let first = true;
  queue?.setConsumer(({ targetURL }) => {
    // The launch that made this window has its address already.
    if (!first && targetURL !== undefined) {
      const { pathname, search } = new URL(targetURL);
      open(pathname + search);
    }
    first = false;
  });
}
