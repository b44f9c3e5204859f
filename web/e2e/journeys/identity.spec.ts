import { expect, test } from '../launch.ts';
import { firstVisit } from '../offline.ts';

test('Chromium finds nothing that keeps the app from being installed', { tag: '@once' }, async ({ device }) => {
  await firstVisit(device.page, '/');
  const tools = await device.tools();
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { appId } = await tools.send('Page.getAppId');
  expect(appId).toBe(new URL('/', device.page.url()).href);
});

test('the manifest is read without a fault, and its pictures have the sizes that it states', { tag: '@once' }, async ({
  device,
}) => {
  await firstVisit(device.page, '/');
  const { data, errors } = await (await device.tools()).send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons, screenshots = [] } = JSON.parse(data ?? '{}');
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const size = await device.page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});

test('the page is isolated from other origins', { tag: '@once' }, async ({ device }) => {
  await device.page.goto('/');
  expect(await device.page.evaluate(() => crossOriginIsolated)).toBe(true);
});
