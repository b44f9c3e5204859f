import { expect, test } from '../launch.ts';
import { firstVisit } from '../offline.ts';

const addresses = [
  '/',
  '/?source=pwa',
  '/last',
  '/clients',
  '/clients/new',
  '/settings',
  '/clients/sample-okafor',
  '/clients/sample-okafor/explore',
];

test('every address opens with the server stopped, after one visit', async ({ device, server, complaints }) => {
  await firstVisit(device.page, '/');
  await server.stop();
  for (const address of addresses) {
    await device.page.goto(address);
    await expect(device.page.locator('.boot'), address).toHaveCount(0);
    await expect(device.page.locator('main'), address).not.toBeEmpty();
  }
  expect(complaints).toEqual([]);
});

test('everything that the app asks for is stored beforehand', async ({ device, server }) => {
  await firstVisit(device.page, '/');
  const stored = await device.page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const keys = await Promise.all(caches.map((cache) => cache.keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  server.forget();
  for (const address of addresses) {
    await device.page.goto(address);
    await expect(device.page.locator('.boot')).toHaveCount(0);
  }
  const asked = server.requests.map((path) => path.replace(/\?.*/, ''));
  const notStored = asked.filter((path) => !stored.includes(path));
  // The worker itself and the identity are the browser's to fetch; prices go to the database.
  expect(notStored.filter((path) => !/^\/(sw\.js|manifest\.webmanifest|icons\/.*|market\/.*)$/.test(path))).toEqual([]);
});
