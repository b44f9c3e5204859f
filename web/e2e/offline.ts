import { expect, type Page } from '@playwright/test';

/** Opens an address for the first time and waits until everything is stored: from here on the server may go. */
export async function firstVisit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const taken = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(taken, { message: 'the service worker has stored the app', timeout: 20_000 }).toBe(true);
}

/** Version of the build whose page this is. */
export const shownVersion = (page: Page): Promise<string | null> =>
  page.locator('meta[name=version]').getAttribute('content');
