import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { AppServer } from '../AppServer.ts';
import { chromiumArgs } from '../chromium.ts';
import { type Figure, median } from './figures.ts';

/** Times each is measured; a new browser profile each time for the import. */
const runs = 5;

interface Opened {
  readonly importMs: number;
  readonly openMs: number;
}

/**
 * How long the engine worker of the build takes to store a market pack once its bytes have arrived, and to open it again
 * from the disk. The sample pack holds 65 instruments over 22 years: more prices than 100 instruments over 10 years.
 */
export async function priceCacheFigures(
  folders: { readonly app: string; readonly market: string },
  executablePath: string,
): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const server = await AppServer.start(folders);
  try {
    const opened: Opened[] = [];
    for (let run = 0; run < runs; run += 1) opened.push(await openTwice(browser, server.origin, engineOf(folders.app)));
    const middle = (of: (one: Opened) => number): number => Math.round(median(opened.map(of)));
    return [
      { key: 'priceImportMs', value: middle((one) => one.importMs), bar: 400, better: 'less', kind: 'timed' },
      { key: 'priceOpenMs', value: middle((one) => one.openMs), bar: 50, better: 'less', kind: 'timed' },
    ];
  } finally {
    await server.stop();
    await browser.close();
  }
}

/** The address of the engine worker in the build, known by the lock that only it takes. */
function engineOf(folder: string): string {
  const assets = join(folder, 'assets');
  const file = readdirSync(assets).find(
    (name) => name.endsWith('.js') && readFileSync(join(assets, name), 'utf8').includes('tangent-market-import'),
  );
  if (file === undefined) throw new Error(`${assets} has no engine worker.`);
  return `/assets/${file}`;
}

async function openTwice(browser: Browser, origin: string, engine: string): Promise<Opened> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  // Any page of the origin will do; this one starts no worker of its own.
  await page.goto(`${origin}/healthz`);
  const first = await openMarket(page, engine);
  const again = await openMarket(page, engine);
  await context.close();
  return { importMs: first.done - first.arrived, openMs: again.done - again.started };
}

/** Asks a fresh worker to open the market, in Comlink's own messages, and notes when the last byte and the answer came. */
const openMarket = (page: Page, engine: string): Promise<{ started: number; arrived: number; done: number }> =>
  page.evaluate(async (url) => {
    const worker = new Worker(url, { type: 'module' });
    const ask = (path: string[], argumentList: unknown[], transfer: Transferable[] = []): Promise<unknown> =>
      new Promise((resolve) => {
        const id = crypto.randomUUID();
        worker.addEventListener('message', (event: MessageEvent) => {
          if (event.data?.id === id) resolve(event.data.value);
        });
        worker.postMessage({ id, type: 'APPLY', path, argumentList }, transfer);
      });
    // The worker has loaded its script when it answers anything at all.
    const raw = (value: unknown) => ({ type: 'RAW', value });
    await ask(['history'], [raw({ holdings: [], cash: 0, maxPoints: 2 })]);
    let arrived = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => {
      const [, step] = (event.data.argumentList as { value: unknown }[]).map((one) => one.value);
      if (step === 'download') arrived = performance.now();
      port1.postMessage({ id: event.data.id, type: 'RAW' });
    };
    const started = performance.now();
    const answer = ask(
      ['openMarket'],
      [raw('/market/manifest.json'), { type: 'HANDLER', name: 'proxy', value: port2 }],
      [port2],
    );
    await answer;
    const done = performance.now();
    worker.terminate();
    return { started, arrived, done };
  }, engine);
