import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { simulateMarket } from '../simulator/simulateMarket.ts';
import { type BuildOutcome, writePack } from './writePack.ts';

/**
 * Builds the market pack that the app serves: `out/manifest.json` and the files that it names.
 * Without `pack` it is the project's own simulated market. Rejects with a sentence if the folder is no pack.
 */
export function buildMarket(out: string, pack?: string): Promise<BuildOutcome> {
  return writePack({ out: resolve(out), pack: pack && resolve(pack), simulate: () => simulateMarket() });
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, pack: { type: 'string' } } });
  if (values.out === undefined) throw new Error('Say where to write: --out <folder>.');
  const { manifest, built } = await buildMarket(values.out, values.pack);
  const { info, files, dayCount, hash } = manifest;
  const bytes = files.filter(({ holds }) => holds === 'prices').reduce((sum, file) => sum + file.bytes, 0);
  const what = `${info.name}, ${info.instruments.length} instruments, ${dayCount} days to ${info.asOf}`;
  process.stdout.write(
    `${built ? 'Built' : 'Kept'} market pack ${hash.slice(0, 16)}: ${what}, prices ${bytes} bytes.\n`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
