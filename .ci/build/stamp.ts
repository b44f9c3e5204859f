import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { at, root } from '../paths.ts';

/** Tests and notes stand beside the code but are no part of what is built. */
const ignored = /(^|\/)(node_modules|dist|generated|e2e|golden|oracle|bench|fixtures)(\/|$)|\.test\.tsx?$|\.md$/;

async function filesUnder(path: string): Promise<string[]> {
  if (!statSync(path).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A name for the content of files and folders, in a fixed order.
 *
 * @param paths relative to the root, or absolute; those that do not exist count as absent
 * @param extra anything else that the result depends on
 */
export async function contentHash(paths: readonly string[], extra: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const absolute = path.startsWith('/') ? path : at(path);
    const files = existsSync(absolute) ? await filesUnder(absolute) : [];
    for (const file of files.sort()) {
      const name = relative(root, file);
      if (!path.startsWith('/') && file !== absolute && ignored.test(name)) continue;
      hash.update(`${name}\n`).update(await readFile(file));
    }
  }
  for (const text of extra) hash.update(`\n${text}`);
  return hash.digest('hex');
}

export interface Step {
  readonly name: string;
  /** Answers a name for everything that the result depends on. */
  readonly inputs: () => Promise<string>;
  readonly outputs: readonly string[];
  /** Makes the outputs and answers one phrase about them. */
  readonly make: () => Promise<string>;
}

/** Runs a step unless its outputs stand and were made from the same inputs. Answers one phrase about it. */
export async function runStep(step: Step): Promise<string> {
  const stamp = at(`dist/.stamps/${step.name}`);
  const inputs = await step.inputs();
  const stands = step.outputs.every((path) => existsSync(at(path)));
  if (stands && existsSync(stamp) && (await readFile(stamp, 'utf8')) === inputs) return 'unchanged';
  const said = await step.make();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, inputs);
  return said;
}
