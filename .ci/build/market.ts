import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { at } from '../paths.ts';
import { run } from '../process.ts';
import { precompress } from './compress.ts';
import { contentHash, type Step } from './stamp.ts';

const builder = 'worker/market-pack/build/main.ts';

/**
 * Turns a market pack into the files that the engine downloads.
 *
 * @param pack folder of a pack; undefined takes the project's own sample market
 * @param out folder of the result, relative to the root
 */
export function marketStep(pack: string | undefined, out: string): Step {
  const folder = pack === undefined ? undefined : resolve(pack);
  if (folder !== undefined && !existsSync(folder)) {
    throw new Error(`There is no folder ${folder}, which was named as the market pack.`);
  }
  return {
    name: out.replaceAll('/', '-'),
    inputs: () =>
      contentHash(
        ['.ci/build/market.ts', 'worker/market-pack', 'worker/linalg', ...(folder === undefined ? [] : [folder])],
        [folder ?? 'sample'],
      ),
    outputs: [`${out}/manifest.json`],
    make: async () => {
      const args = [at(builder), '--out', at(out)];
      const { code, output } = await run({
        command: process.execPath,
        args: folder === undefined ? args : [...args, '--pack', folder],
      });
      if (code !== 0) throw new Error(`The market pack was not built: ${output.trim().split('\n').at(-1)}`);
      return precompress(at(out));
    },
  };
}
