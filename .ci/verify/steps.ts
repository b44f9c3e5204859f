import { rmSync } from 'node:fs';
import { noChromium, provideChromium } from '../chromium.ts';
import { at, tool } from '../paths.ts';
import { run } from '../process.ts';
import { type Counts, none, readCounts } from './counts.ts';

export interface Step {
  readonly name: string;
  /** What passed and what failed; a check without tests of its own counts as one. */
  readonly check: () => Promise<Counts>;
}

const one = (passed: boolean): Counts => ({ ...none, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Runs one of the tools or scripts with the Node that runs this. */
async function node(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { code } = await run({ command: process.execPath, args: [script, ...args], env });
  return code === 0;
}

const step = (name: string, script: () => string, ...args: string[]): Step => ({
  name,
  check: async () => one(await node(script(), args)),
});

async function runner(report: string, start: (path: string) => Promise<boolean>): Promise<Counts> {
  const path = at(`dist/reports/${report}.json`);
  rmSync(path, { force: true });
  const passed = await start(path);
  const counts = readCounts(path);
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const unit: Step = {
  name: 'unit',
  check: () =>
    runner('unit', (path) =>
      node(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]),
    ),
};

/** Finds the browser once; what runs after it inherits the answer. */
const browser: Step = {
  name: 'browser',
  check: async () => {
    const path = await provideChromium();
    if (path !== null) process.env.CHROMIUM_PATH = path;
    process.stdout.write(`${path ?? noChromium}\n`);
    return one(path !== null);
  },
};

function e2e(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Step {
  const config = ['test', '--config', at('web/e2e/playwright.config.ts')];
  return {
    name,
    check: () =>
      runner(name, (path) =>
        node(tool('playwright'), [...config, '--reporter=line,json', ...args], {
          ...env,
          PLAYWRIGHT_JSON_OUTPUT_NAME: path,
        }),
      ),
  };
}

/** With real data at hand, a part of the journeys runs once more on real prices. They never enter `dist/market`. */
function onRealPrices(reference: string): Step[] {
  const pack = `${reference}/market/demo`;
  const market = at('dist/market-real');
  return [
    step(
      'build-real',
      () => at('.ci/build.mjs'),
      '--market-only',
      '--market-out',
      'dist/market-real',
      '--market',
      pack,
    ),
    e2e('e2e-real', ['--grep', '@real'], { E2E_MARKET: market }),
  ];
}

/** Everything, cheapest first. */
export function steps(reference: string | undefined): Step[] {
  return [
    step('format', () => tool('biome'), 'format', '.'),
    step('lint', () => tool('biome'), 'check', '--formatter-enabled=false', '.'),
    step('types', () => tool('tsc'), '-b'),
    step('tidy', () => at('.ci/tidy.mjs')),
    unit,
    step('build', () => at('.ci/build.mjs')),
    browser,
    step('budgets', () => at('.ci/budgets.mjs')),
    e2e('e2e', [], {}),
    ...(reference === undefined ? [] : onRealPrices(reference)),
  ];
}
