import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { fileFinder } from './files/find.ts';
import { headers } from './middleware/securityHeaders.ts';

let folder: string;
let app: Hono;
const failures: string[] = [];

const appWith = (deps: Partial<Parameters<typeof createApp>[0]> = {}): Hono =>
  createApp({
    findApp: fileFinder([join(folder, 'app')]),
    findMarket: fileFinder([join(folder, 'market')]),
    tls: false,
    onError: (error, path) => failures.push(`${path}: ${error.message}`),
    ...deps,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-'));
  await mkdir(join(folder, 'app/assets'), { recursive: true });
  await mkdir(join(folder, 'market/abc'), { recursive: true });
  await writeFile(join(folder, 'app/index.html'), '<p>the app</p>');
  await writeFile(join(folder, 'app/sw.js'), 'worker');
  await writeFile(join(folder, 'app/manifest.webmanifest'), '{}');
  await writeFile(join(folder, 'app/assets/main-1.js'), 'main');
  await writeFile(join(folder, 'market/manifest.json'), '{}');
  await writeFile(join(folder, 'market/abc/prices.bin'), '1234');
  app = appWith();
});

afterAll(() => rm(folder, { recursive: true }));

const page = { headers: { Accept: 'text/html,*/*' } };

describe('pages', () => {
  it.each(['/', '/clients', '/clients/sample-okafor/explore', '/?source=pwa'])('%s is the app', async (path) => {
    const response = await app.request(path, page);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>the app</p>');
  });

  it.each(['/assets/gone-1.js', '/assets/gone', '/gone.png'])('%s is not found, not the app', async (path) => {
    expect((await app.request(path, page)).status).toBe(404);
  });

  it('is answered to a link checker, which takes anything', async () => {
    expect((await app.request('/clients', { headers: { Accept: '*/*' } })).status).toBe(200);
    expect((await app.request('/clients')).status).toBe(200);
  });

  it('is not answered to a request that is no navigation', async () => {
    expect((await app.request('/clients', { headers: { Accept: 'application/json' } })).status).toBe(404);
  });

  it('can only be read', async () => {
    const response = await app.request('/clients', { method: 'POST', ...page });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });
});

describe('what is kept', () => {
  it.each([
    ['/assets/main-1.js', 'public, max-age=31536000, immutable'],
    ['/market/abc/prices.bin', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/market/manifest.json', 'no-cache'],
  ])('%s is kept as %s', async (path, cacheControl) => {
    expect((await app.request(path, page)).headers.get('Cache-Control')).toBe(cacheControl);
  });

  it('is not sent again to a browser that has it', async () => {
    const etag = (await app.request('/sw.js')).headers.get('ETag') ?? '';
    const again = await app.request('/sw.js', { headers: { 'If-None-Match': `W/"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is measured, not sent, on HEAD', async () => {
    const response = await app.request('/market/abc/prices.bin', { method: 'HEAD' });
    expect(response.headers.get('Content-Length')).toBe('4');
    expect(await response.text()).toBe('');
  });
});

describe('headers', () => {
  it.each(['/', '/assets/main-1.js', '/healthz', '/api/none', '/gone.png'])('stand on %s', async (path) => {
    const response = await app.request(path, page);
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value);
  });

  it('allow nothing inline, nothing evaluated, nothing from elsewhere', () => {
    const policy = headers['Content-Security-Policy'];
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
    expect(policy).toContain("default-src 'none'");
  });

  it('ask for https on the next visit only when it is there', async () => {
    expect((await app.request('/')).headers.get('Strict-Transport-Security')).toBeNull();
    expect((await appWith({ tls: true }).request('/')).headers.get('Strict-Transport-Security')).toContain('max-age');
  });
});

describe('the server', () => {
  it('says that it is alive', async () => {
    const response = await app.request('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });

  it('answers programs with JSON, navigations too', async () => {
    const response = await app.request('/api/none', page);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'NotFound', message: 'There is nothing at /api/none.' });
  });

  it('answers a failure without telling what failed, and keeps it for its log', async () => {
    const broken = appWith({ findApp: () => Promise.reject(new Error('the disk is gone')) });
    const response = await broken.request('/', page);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('disk');
    expect(response.headers.get('Content-Security-Policy')).not.toBeNull();
    expect(failures).toEqual(['/: the disk is gone']);
  });
});
