import type { Page, Worker } from '@playwright/test';

type Name = 'vault' | 'engine';

/** The page's workers of one kind. */
async function workersOf(page: Page, name: Name): Promise<Worker[]> {
  const named = await Promise.all(
    page.workers().map(async (worker) => ({ worker, is: await worker.evaluate(() => self.name) })),
  );
  return named.filter(({ is }) => is.startsWith(name)).map(({ worker }) => worker);
}

/** The workers fail at something that nobody catches. Resolves when each has said so, or is already gone. */
export async function crashWorkers(page: Page, name: Name): Promise<void> {
  for (const worker of await workersOf(page, name)) {
    const gone = new Promise((resolve) => worker.once('close', resolve));
    const failed = worker.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('error', resolve, { once: true });
          setTimeout(() => {
            throw new Error('The worker was crashed by a test.');
          });
        }),
    );
    await Promise.race([gone, failed.catch(() => gone)]);
  }
}

/** The browser ends the workers without a word: no error, no farewell. */
export async function endWorkers(page: Page, name: Name): Promise<void> {
  for (const worker of await workersOf(page, name)) {
    const gone = new Promise((resolve) => worker.once('close', resolve));
    await worker.evaluate(() => self.close()).catch(() => undefined);
    await gone;
  }
}
