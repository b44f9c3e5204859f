import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webManifest } from './manifest.node.ts';

it('is known by an id and addresses that never change', () => {
  expect(webManifest('/nowhere')).toMatchObject({ id: '/', start_url: '/?source=pwa', scope: '/' });
});

it('locks no orientation: an adviser turns the tablet to the client', () => {
  expect(webManifest('/nowhere').orientation).toBeUndefined();
});

it('has a name that fits under an icon', () => {
  expect(webManifest('/nowhere').short_name?.length).toBeLessThanOrEqual(12);
});

it('shows the pictures that exist, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'public-'));
  await mkdir(join(folder, 'screenshots'));
  await writeFile(join(folder, 'screenshots/explore-wide.png'), '');
  expect(webManifest(folder).screenshots).toMatchObject([
    { src: '/screenshots/explore-wide.png', form_factor: 'wide' },
  ]);
  await rm(folder, { recursive: true });
});
