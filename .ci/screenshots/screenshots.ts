import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { AppServer } from '../AppServer.ts';
import { chromiumArgs, noChromium, provideChromium } from '../chromium.ts';
import { at } from '../paths.ts';

const folders = { app: at('dist/app'), market: at('dist/market') };
const target = at('public/screenshots');

const wide = { width: 1180, height: 820 };
const narrow = { width: 390, height: 844 };

/** The pictures of the install dialog and of README.md, taken of the built app on the sample market. */
export async function takeScreenshots(): Promise<void> {
  const executablePath = await provideChromium();
  if (executablePath === null) throw new Error(noChromium);
  await mkdir(target, { recursive: true });
  const server = await AppServer.start(folders);
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    await shoot(browser, server.origin, wide, 'wide');
    await shoot(browser, server.origin, narrow, 'narrow');
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function shoot(browser: Browser, origin: string, viewport: typeof wide, size: 'wide' | 'narrow'): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme: 'light', locale: 'en-US', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.goto(`${origin}/clients`);
  const household = page.getByRole('link', { name: /The Okafors/ });
  await household.getByText(/^\$/).waitFor();
  if (size === 'narrow') await save(page, 'clients-narrow');
  await household.click();
  await page.locator('.u-over').first().waitFor();
  if (size === 'wide') await save(page, 'household-wide');
  await page.getByRole('navigation').getByRole('link', { name: 'Explore' }).click();
  await page.getByText('costs $').first().waitFor({ state: 'attached' });
  await save(page, `explore-${size}`);
  await context.close();
}

async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled' });
}
