import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/*
 * The service worker: everything the app is made of is stored when it is installed, and every page of the app is answered
 * from there. A new version waits until the adviser agrees to it: it must never come up under an open meeting.
 */

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** These paths belong to the server: they are answered by it or not at all. */
const served = [/^\/api\//, /^\/market\//, /^\/(healthz|readyz|metrics)$/];

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: served }));

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The very first page was loaded without a worker; from here on it can lose the network too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
