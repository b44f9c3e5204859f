import { builds } from '../builds.ts';
import { expect, test } from '../launch.ts';
import { firstVisit, shownVersion } from '../offline.ts';

test('a new version waits, however often the page is loaded again', { tag: '@once' }, async ({
  device: { page },
  server,
}) => {
  await firstVisit(page, '/');
  const first = await shownVersion(page);
  await server.restart(builds.second);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  await page.reload();
  expect(await shownVersion(page)).toBe(first);
  await server.stop();
  await page.reload();
  expect(await shownVersion(page)).toBe(first);
});

test('the kill switch removes the worker and everything that it stored', { tag: '@once' }, async ({
  device: { page },
  server,
}) => {
  await firstVisit(page, '/');
  await server.restart(builds.killSwitch);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
