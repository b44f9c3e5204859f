import { chromium, type Locator, type Page } from '@playwright/test';
import { runCommands } from '../../web/e2e/vaultWorker.ts';
import { AppServer } from '../AppServer.ts';
import { chromiumArgs } from '../chromium.ts';
import type { Figure } from './figures.ts';
import { householdId, interactionHousehold } from './interactionHousehold.ts';

/** Pointer events of each drag; the bar asks for 200. */
const events = 240;
/** A little faster than a screen draws. */
const pauseMs = 14;
const slowdown = 4;
const barMs = 50;

/**
 * From the time stamp of a pointer event to the frame that shows its answer, dragging the dot and dragging a rule whose
 * every step is solved anew, on Explore with 50 assets and 20 rules. The tools slow the main thread only, so three times
 * the worker's own time is added to what was seen: main time at ×4 plus four times the worker's.
 */
export async function interactionFigures(
  folders: { readonly app: string; readonly market: string },
  executablePath: string,
): Promise<Figure[]> {
  const server = await AppServer.start(folders);
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, baseURL: server.origin });
    const page = await context.newPage();
    await openExplore(page, interactionHousehold(folders.market));
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const dot = await dragged(page, page.locator('canvas[role=slider]'), 'stamp', 0.3, 0.8);
    const rule = page.getByRole('slider', { name: /^Limit: US shares at most/ });
    await rule.scrollIntoViewIfNeeded();
    const limit = await dragged(page, rule, 'answered', 0.45, 0.25);
    const solveMs = await lastSolveMs(page);
    return [
      figure('dotAnswerP95Ms', dot.p95),
      figure('ruleAnswerP95Ms', limit.p95 + (slowdown - 1) * solveMs),
      figure('longestTaskMs', Math.max(dot.longestTask, limit.longestTask)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const figure = (key: string, ms: number): Figure => ({
  key,
  value: Math.round(ms * 10) / 10,
  bar: barMs,
  better: 'less',
  kind: 'timed',
});

async function openExplore(page: Page, commands: Parameters<typeof runCommands>[1]): Promise<void> {
  await page.goto('/clients');
  await page
    .getByRole('link', { name: /The Okafors/ })
    .getByText(/^\$/)
    .waitFor();
  await runCommands(page, commands);
  await page.goto(`/clients/${householdId}/explore`);
  await page.locator('canvas[role=slider]').waitFor();
}

interface Dragged {
  readonly p95: number;
  readonly longestTask: number;
}

/**
 * Drags across a control and measures each answer that was shown. The screen writes the time of the touch it shows into
 * `data-stamp` (dot) or `data-answered` (rule); the pointer event that caused it is the newest one before that.
 */
async function dragged(
  page: Page,
  control: Locator,
  attribute: 'stamp' | 'answered',
  from: number,
  to: number,
): Promise<Dragged> {
  const box = await control.boundingBox();
  if (box === null) throw new Error('What is to be dragged is not on the screen.');
  const watched = await page.evaluateHandle(watchAnswers, attribute);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let i = 1; i <= events; i += 1) {
    // There and back, so that every event moves.
    const share = i <= events / 2 ? i / (events / 2) : 2 - i / (events / 2);
    await page.mouse.move(box.x + box.width * (from + (to - from) * share), y);
    await page.waitForTimeout(pauseMs);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  const { latencies, longestTask } = await watched.evaluate((held) => held.stop());
  if (latencies.length < events / 3)
    throw new Error(`Only ${latencies.length} of ${events} pointer events were answered.`);
  latencies.sort((a, b) => a - b);
  return { p95: latencies[Math.ceil(latencies.length * 0.95) - 1], longestTask };
}

/** Runs in the page. */
function watchAnswers(attribute: 'stamp' | 'answered') {
  const root = document.querySelector<HTMLElement>(`[data-${attribute}]`);
  if (!root) throw new Error(`Nothing on this screen says data-${attribute}.`);
  const pointer: number[] = [];
  const latencies: number[] = [];
  const tasks: number[] = [0];
  const hear = (event: Event): void => void pointer.push(event.timeStamp);
  addEventListener('pointermove', hear, { capture: true });
  const painted = new MessageChannel();
  const waiting: number[] = [];
  painted.port1.onmessage = () => {
    // This task runs after the frame: what it shows has been drawn.
    for (const began of waiting.splice(0)) latencies.push(performance.now() - began);
  };
  const answers = new MutationObserver(() => {
    const shown = Number(root.dataset[attribute]);
    const began = pointer.findLast((time) => time <= shown + 0.01);
    if (began === undefined) return;
    requestAnimationFrame(() => {
      waiting.push(began);
      painted.port2.postMessage(null);
    });
  });
  answers.observe(root, { attributes: true, attributeFilter: [`data-${attribute}`] });
  const long = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  long.observe({ type: 'longtask' });
  return {
    stop() {
      answers.disconnect();
      long.disconnect();
      removeEventListener('pointermove', hear, { capture: true });
      return { latencies, longestTask: Math.max(...tasks) };
    },
  };
}

/** What the engine says of its last trace, on the page that explains the figures. */
async function lastSolveMs(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'What this means' }).click();
  await page.getByText('For the technical reader').click();
  const text = (await page.getByText(/^Traced in/).textContent()) ?? '';
  return Number(/([\d.]+) ms/.exec(text)?.[1] ?? Number.NaN);
}
