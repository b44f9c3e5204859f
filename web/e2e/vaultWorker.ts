import type { Page } from '@playwright/test';

/** A command of the vault, as plain data. */
export type Command = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * Runs commands by the app's own vault worker, as another window's would: sealed and stored one by one, and told to all
 * windows. The worker is asked in the few messages of Comlink's protocol that this needs.
 *
 * @returns how long all of them took, ms
 */
export async function runCommands(page: Page, commands: readonly Command[]): Promise<number> {
  const url = await vaultUrl(page);
  return page.evaluate(
    async ({ script, list }) => {
      const worker = new Worker(script, { type: 'module', name: 'vault of a test' });
      const ask = (method: string, argument: unknown): Promise<{ ok: boolean; error?: { message: string } }> =>
        new Promise((resolve, reject) => {
          const id = crypto.randomUUID();
          const hear = ({ data }: MessageEvent): void => {
            if (data?.id !== id) return;
            worker.removeEventListener('message', hear);
            resolve(data.value);
          };
          worker.addEventListener('message', hear);
          worker.addEventListener('error', reject, { once: true });
          worker.postMessage({ id, type: 'APPLY', path: [method], argumentList: [{ type: 'RAW', value: argument }] });
        });
      const start = performance.now();
      for (const command of list) {
        const answer = await ask('run', command);
        if (!answer.ok) throw new Error(answer.error?.message);
      }
      worker.terminate();
      return performance.now() - start;
    },
    { script: url, list: commands },
  );
}

async function vaultUrl(page: Page): Promise<string> {
  for (const worker of page.workers()) {
    if ((await worker.evaluate(() => self.name)).startsWith('vault')) return worker.url();
  }
  throw new Error('The page has no vault worker.');
}
