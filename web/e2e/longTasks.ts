import type { Page } from '@playwright/test';

/** Begins to note tasks of the main thread that take more than 50 ms. Answers a function that ends it and says how long they took, ms. */
export async function noteLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const noted = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    return { durations, observer };
  });
  return () =>
    noted.evaluate(({ durations, observer }) => {
      durations.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return durations;
    });
}
