import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { AppServer } from '../AppServer.ts';
import { chromiumArgs } from '../chromium.ts';
import { type Figure, median } from './figures.ts';

/** Starts whose times count, after those that only warm the browser up. */
const starts = 15;
const warmUps = 3;

interface Measured {
  readonly server: AppServer;
  readonly path: string;
  readonly times: number[];
}

/**
 * How long after the server was stopped the stored app takes to its first paint, beside the smallest page that Solid can
 * make, stored by the same service worker. The two start in turns, in one browser.
 *
 * @param app folder of the build, and the path that is opened
 * @param hello folder of the smallest page
 */
export async function offlineStartFigures(
  app: { readonly folder: string; readonly path: string },
  hello: string,
  market: string,
  executablePath: string,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offline-start-'));
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: chromiumArgs });
  try {
    const pages: Measured[] = [
      { server: await AppServer.start({ app: app.folder, market }), path: app.path, times: [] },
      { server: await AppServer.start({ app: hello, market }), path: '/', times: [] },
    ];
    for (const page of pages) await store(context, page);
    for (const { server } of pages) await server.stop();
    for (let start = -warmUps; start < starts; start += 1) {
      for (const page of pages) {
        const ms = await firstPaintMs(context, page);
        if (start >= 0) page.times.push(ms);
      }
    }
    const [appMs, helloMs] = pages.map(({ times }) => median(times));
    return [
      { key: 'offlineFirstPaintRatio', value: round(appMs / helloMs), bar: 1.6, better: 'less', kind: 'timed' },
      { key: 'offlineFirstPaintMs', value: round(appMs), bar: round(helloMs * 1.6), better: 'less', kind: 'timed' },
    ];
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What a tool of Node knows of a page's navigator: the two kinds share a name. */
interface Controlled {
  readonly serviceWorker: { readonly controller: unknown };
}

/** The one visit with a network. */
async function store(context: BrowserContext, { server, path }: Measured): Promise<void> {
  const page = await context.newPage();
  await page.goto(server.origin + path);
  await page.waitForFunction(() => (navigator as unknown as Controlled).serviceWorker.controller !== null);
  await page.close();
}

async function firstPaintMs(context: BrowserContext, { server, path }: Measured): Promise<number> {
  const page = await context.newPage();
  await page.goto(server.origin + path);
  const ms = await page
    .waitForFunction(() => performance.getEntriesByName('first-contentful-paint').at(0)?.startTime)
    .then((held) => held.jsonValue());
  if (ms === undefined) throw new Error(`${path} opened without a first paint.`);
  await page.close();
  return ms;
}
