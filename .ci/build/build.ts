import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { appStep } from './app.ts';
import { fontStep } from './font.ts';
import { marketStep } from './market.ts';
import { runStep, type Step } from './stamp.ts';

const options = {
  out: { type: 'string', default: 'dist/app' },
  version: { type: 'string', default: packageJson.version },
  'kill-switch': { type: 'boolean', default: false },
  market: { type: 'string' },
  'market-out': { type: 'string', default: 'dist/market' },
  'market-only': { type: 'boolean', default: false },
} as const;

type Env = Readonly<Record<string, string | undefined>>;

/** What the command line asks for. Throws on an option that does not exist. */
export function plan(args: readonly string[], env: Env): Step[] {
  const { values } = parseArgs({ args: [...args], options });
  const market = marketStep(values.market ?? env.TANGENT_MARKET, values['market-out']);
  if (values['market-only']) return [market];
  return [fontStep, market, appStep({ out: values.out, version: values.version, killSwitch: values['kill-switch'] })];
}

/**
 * Font, market pack, app: each only if something that it depends on has changed. Answers the exit status.
 *
 * `--out folder` and `--version text` make a second build beside the first; `--kill-switch` makes one whose service worker
 * removes itself; `--market folder` takes another pack than `TANGENT_MARKET`, `--market-out folder` puts it elsewhere.
 */
export async function build(args: readonly string[], env: Env): Promise<number> {
  try {
    for (const step of plan(args, env)) {
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
