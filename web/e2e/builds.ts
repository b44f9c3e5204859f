import { at } from '../../.ci/paths.ts';
import { run } from '../../.ci/process.ts';

/** The builds that the journeys need, by folder. */
export const builds = {
  app: at('dist/app'),
  second: at('dist/e2e-second'),
  killSwitch: at('dist/e2e-kill-switch'),
} as const;

/** What the second build calls itself. */
export const secondVersion = 'second';

/** The market pack that the journeys run on: the sample market, or real prices. */
export const market = process.env.E2E_MARKET ?? at('dist/market');

const variants = [
  [],
  ['--out', 'dist/e2e-second', '--version', secondVersion],
  ['--out', 'dist/e2e-kill-switch', '--kill-switch'],
];

/** Run once before all journeys. Builds that stand and are of these sources are not made again. */
export default async function makeBuilds(): Promise<void> {
  for (const args of variants) {
    const { code } = await run({ command: process.execPath, args: [at('.ci/build.mjs'), ...args] });
    if (code !== 0) throw new Error(`The journeys cannot start: "build ${args.join(' ')}" failed, see above.`);
  }
}
