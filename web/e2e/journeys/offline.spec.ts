import type { Page } from '@playwright/test';
import { expect, test } from '../launch.ts';
import { okafors, visitOnce } from '../start.ts';

const addresses = ['/', '/?source=pwa', '/last', '/clients', '/clients/new', '/settings'];
const ofHousehold = ['', '/explore', '/policy', '/import'];

/** Ids of samples carry the name of the pack: the address is read off the list. */
async function householdPath(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: new RegExp(okafors) });
  return (await link.getAttribute('href')) ?? '';
}

test('every address opens with the server stopped, after one visit', async ({ device, server, complaints }) => {
  await visitOnce(device);
  const household = await householdPath(device.page);
  await server.stop();
  for (const address of addresses) {
    await device.page.goto(address);
    await expect(device.page.locator('.boot'), address).toHaveCount(0);
    await expect(device.page.locator('main'), address).not.toBeEmpty();
  }
  for (const screen of ofHousehold) {
    await device.page.goto(household + screen);
    await expect(device.page.getByRole('heading', { level: 1 }), screen).toHaveText(okafors);
  }
  expect(complaints).toEqual([]);
});

test('everything that the app asks for is stored beforehand', async ({ device, server }) => {
  await visitOnce(device);
  const household = await householdPath(device.page);
  const stored = await device.page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const keys = await Promise.all(caches.map((cache) => cache.keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  server.forget();
  for (const address of [...addresses, ...ofHousehold.map((screen) => household + screen)]) {
    await device.page.goto(address);
    await expect(device.page.locator('.boot')).toHaveCount(0);
    await expect(device.page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  }
  const asked = server.requests.map((path) => path.replace(/\?.*/, ''));
  const notStored = asked.filter((path) => !stored.includes(path));
  // The worker itself and the identity are the browser's to fetch; prices go to the database.
  expect(notStored.filter((path) => !/^\/(sw\.js|manifest\.webmanifest|icons\/.*|market\/.*)$/.test(path))).toEqual([]);
});
