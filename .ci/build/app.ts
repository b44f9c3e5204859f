import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { at } from '../paths.ts';
import { precompress } from './compress.ts';
import { contentHash, type Step } from './stamp.ts';

/** How long the lazy parts of a replaced build stay on the server, for windows that still run it. */
const keepMs = 7 * 24 * 3_600_000;

export interface AppBuild {
  /** Folder of the result, relative to the root. */
  readonly out: string;
  /** Shown in Settings; two builds of the same sources differ by it alone. */
  readonly version: string;
  /** Replaces the service worker by one that removes itself and its caches. */
  readonly killSwitch: boolean;
}

/** The app as the server serves it: bundled, compressed, swapped in whole; a failed build leaves the last one in place. */
export function appStep({ out, version, killSwitch }: AppBuild): Step {
  return {
    name: out.replaceAll('/', '-'),
    inputs: () =>
      contentHash(
        ['.ci/build', 'web', 'worker', 'public', 'sync-server/protocol', 'vite.config.ts', 'package-lock.json'],
        [version, String(killSwitch)],
      ),
    outputs: [`${out}/index.html`],
    make: async () => {
      const next = at(`${out}.next`);
      process.env.TANGENT_BUILD_VERSION = version;
      await viteBuild({
        configFile: at('vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: next, emptyOutDir: true },
      });
      if (killSwitch) await cp(at('web/offline/killSwitch.js'), join(next, 'sw.js'));
      const said = await precompress(next);
      await archive(at(out), at(`${out}.previous`));
      await rm(at(out), { recursive: true, force: true });
      await rename(next, at(out));
      return said;
    },
  };
}

/** Moves the hashed files of a build that is about to be replaced aside, and drops what has been aside for a week. */
async function archive(from: string, to: string): Promise<void> {
  const target = join(to, 'assets');
  const source = join(from, 'assets');
  await mkdir(target, { recursive: true });
  const now = new Date();
  for (const name of existsSync(source) ? await readdir(source) : []) {
    await rename(join(source, name), join(target, name));
    await utimes(join(target, name), now, now);
  }
  for (const name of await readdir(target)) {
    const { mtimeMs } = await stat(join(target, name));
    if (now.getTime() - mtimeMs > keepMs) await rm(join(target, name));
  }
}
