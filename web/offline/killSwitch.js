// Stands in for the service worker in a build made with --kill-switch: it removes the worker and the stored app from every
// device that looks for an update, and loads open pages again from the network. Client data lies in IndexedDB and stays.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      const pages = await self.clients.matchAll({ type: 'window' });
      await self.registration.unregister();
      for (const page of pages) await page.navigate(page.url);
    })(),
  );
});
