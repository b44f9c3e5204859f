import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { at } from '../paths.ts';
import { archive } from './archive.ts';
import { precompress } from './compress.ts';
import { contentHash, type Step } from './stamp.ts';

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
      await archive(at(`${out}/assets`), at(`${out}.previous/assets`), Date.now());
      await rm(at(out), { recursive: true, force: true });
      await rename(next, at(out));
      return said;
    },
  };
}
