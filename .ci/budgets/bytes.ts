import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Figure } from './figures.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Files of a chunk and of everything that it imports before it runs. */
export function filesOf(manifest: Manifest, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const open = [...names];
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no part "${name}".`);
    files.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

/** Entries of the list that the service worker stores at its installation. */
export function precachedIn(worker: string): string[] {
  const entries = worker.matchAll(
    /\{\s*"?(?:revision"?:[^,}]+,\s*"?url"?:\s*"([^"]+)"|url"?:\s*"([^"]+)"\s*,\s*"?revision"?)/g,
  );
  return [...entries].map((match) => match[1] ?? match[2]);
}

const kB = 1000;

/**
 * Bytes that the deep link to a screen costs, and bytes that a device stores.
 *
 * @param screen name of the screen's lazy part
 */
export function byteFigures(build: string, screen: string): Figure[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(build, '.vite/manifest.json'), 'utf8'));
  const scripts = [...filesOf(manifest, ['index.html', screen])].map((file) => ({
    file,
    bytes: packedBytes(join(build, file)),
  }));
  const stored = precachedIn(readFileSync(join(build, 'sw.js'), 'utf8'));
  if (stored.length === 0) throw new Error(`${build}/sw.js stores nothing: the app would not start without a network.`);
  const sizes = stored.map((file) => ({ file, bytes: statSync(join(build, file)).size }));
  const largest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const total = (list: readonly { readonly bytes: number }[]): number =>
    list.reduce((sum, { bytes }) => sum + bytes, 0);
  const fixed = { better: 'less', kind: 'fixed' } as const;
  return [
    {
      ...fixed,
      key: 'firstScreenBrotliBytes',
      value: total(scripts),
      bar: 60 * kB,
      note: scripts.map(({ file, bytes }) => `${file} ${bytes}`).join(', '),
    },
    { ...fixed, key: 'precacheRawBytes', value: total(sizes), bar: 1200 * kB },
    { ...fixed, key: 'precacheLargestFileBytes', value: largest.bytes, bar: 300 * kB, note: largest.file },
  ];
}

function packedBytes(path: string): number {
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
}
