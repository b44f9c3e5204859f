import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of something named relative to the root. */
export const at = (path: string): string => root + path;

/** Absolute path of a tool that `npm ci` installed. */
export function tool(name: string): string {
  const path = at(`node_modules/.bin/${name}`);
  if (!existsSync(path)) throw new Error(`${name} is not installed: run "npm ci" in ${root} first.`);
  return path;
}
