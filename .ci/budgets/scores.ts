import { type Browser, chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { chromiumArgs } from '../chromium.ts';
import { type Figure, median } from './figures.ts';

const runs = 3;
const debuggingPort = 9417;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof categories)[number];

const bars: Readonly<Record<Category, Pick<Figure, 'key' | 'bar' | 'kind'>>> = {
  performance: { key: 'lighthousePerformance', bar: 95, kind: 'timed' },
  accessibility: { key: 'lighthouseAccessibility', bar: 100, kind: 'fixed' },
  'best-practices': { key: 'lighthouseBestPractices', bar: 100, kind: 'fixed' },
};

/** Lighthouse's mobile scores of an address, each the median of three runs on a device that has never been there. */
export async function scoreFigures(url: string, executablePath: string): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArgs, `--remote-debugging-port=${debuggingPort}`],
  });
  const results: Result[] = [];
  try {
    for (let run = 0; run < runs; run += 1) results.push(await score(url, browser));
  } finally {
    await browser.close();
  }
  return categories.map((category) => {
    const scores = results.map((result) => Math.round((result.categories[category].score ?? 0) * 100));
    const note = [`runs ${scores.join(', ')}`, ...shortcomings(results[runs - 1], category)].join('; ');
    return { ...bars[category], value: median(scores), better: 'more', note };
  });
}

async function score(url: string, browser: Browser): Promise<Result> {
  if (!browser.isConnected()) throw new Error('Chromium ended while Lighthouse was measuring.');
  const flags: Flags = { port: debuggingPort, onlyCategories: [...categories], logLevel: 'error' };
  const run = await lighthouse(url, flags);
  if (run === undefined) throw new Error(`Lighthouse could not measure ${url}.`);
  if (run.lhr.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${run.lhr.runtimeError.message}`);
  return run.lhr;
}

/** The audits that cost something, with what they found. */
function shortcomings({ categories: found, audits }: Result, category: Category): string[] {
  return found[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? audits[id].score}`);
}
