import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { at } from '../paths.ts';
import { appStep } from './app.ts';
import { buildFont, fontInputs, fontOutputs } from './font.ts';
import { marketStep } from './market.ts';
import { contentHash, runStep, type Step } from './stamp.ts';

const options = {
  'kill-switch': { type: 'boolean', default: false },
  out: { type: 'string', default: 'dist/app' },
  version: { type: 'string', default: packageJson.version },
} as const;

const fontStep: Step = { name: 'font', inputs: () => contentHash(fontInputs), outputs: fontOutputs, make: buildFont };

/**
 * Font, market pack, app: each only if something that it depends on has changed. Answers the exit status.
 *
 * `--out folder` and `--version text` make a second build beside the first; `--kill-switch` makes one whose service worker
 * removes itself.
 */
export async function build(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const app = { out: values.out, version: values.version, killSwitch: values['kill-switch'] };
    for (const step of [
      fontStep,
      ...(existsSync(at('worker/market-pack/build/main.ts')) ? [marketStep(env.TANGENT_MARKET)] : []),
      appStep(app),
    ]) {
      const start = performance.now();
      const said = await runStep(step);
      process.stdout.write(`${step.name}: ${said}, ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
