import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** How long the parts of a replaced build stay on the server, for windows that still run it. */
const keepMs = 7 * 24 * 3_600_000;

/**
 * Moves the hashed files of a build that is about to be replaced aside, and drops what has been aside for a week.
 *
 * @param from folder of the files now; nothing happens to them if there is none
 * @param to folder where they stay
 */
export async function archive(from: string, to: string, nowMs: number): Promise<void> {
  await mkdir(to, { recursive: true });
  const moved = new Date(nowMs);
  for (const name of existsSync(from) ? await readdir(from) : []) {
    await rename(join(from, name), join(to, name));
    await utimes(join(to, name), moved, moved);
  }
  for (const name of await readdir(to)) {
    const { mtimeMs } = await stat(join(to, name));
    if (nowMs - mtimeMs > keepMs) await rm(join(to, name));
  }
}
