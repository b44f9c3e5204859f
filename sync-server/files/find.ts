import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file as it goes out: which bytes, what they are, and how they were packed. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly type: string;
  readonly encoding: Encoding | null;
  /** Names this content in this packing, quoted as HTTP wants it. */
  readonly etag: string;
}

export type Encoding = 'br' | 'gzip';

/** Looks one file up by its path in the address. Null when there is none, or when the path leaves the folder. */
export type FindFile = (path: string, acceptEncoding: string) => Promise<FoundFile | null>;

const types: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const packings: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** A part of a path that could leave the folder, name a hidden file, or a packed copy by its own name. */
const unsafe = /^\.|[\\\0:]/;

/**
 * Finds files in folders, the first that has it, in the smallest packing that the browser takes.
 * Kinds that are not in the list above are never served.
 */
export function fileFinder(folders: readonly string[]): FindFile {
  return async (path, acceptEncoding) => {
    const name = safeName(path);
    if (name === null) return null;
    for (const folder of folders) {
      const found = await findIn(join(folder, name), acceptEncoding);
      if (found !== null) return found;
    }
    return null;
  };
}

/** The path below the folder, or null when it is none. */
function safeName(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const parts = decoded.split('/').filter((part) => part !== '');
  return parts.length === 0 || parts.some((part) => unsafe.test(part)) ? null : parts.join('/');
}

async function findIn(path: string, acceptEncoding: string): Promise<FoundFile | null> {
  const type = types[extname(path)];
  if (type === undefined) return null;
  const plain = await sizeAndAge(path);
  if (plain === null) return null;
  for (const [encoding, suffix] of packings) {
    if (!accepts(acceptEncoding, encoding)) continue;
    const packed = await sizeAndAge(path + suffix);
    if (packed !== null)
      return { path: path + suffix, type, encoding, bytes: packed.bytes, etag: tag(plain, encoding) };
  }
  return { path, type, encoding: null, bytes: plain.bytes, etag: tag(plain, 'plain') };
}

interface SizeAndAge {
  readonly bytes: number;
  readonly changedMs: number;
}

async function sizeAndAge(path: string): Promise<SizeAndAge | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { bytes: found.size, changedMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

const tag = ({ bytes, changedMs }: SizeAndAge, packing: string): string =>
  `"${bytes.toString(36)}-${Math.round(changedMs).toString(36)}-${packing}"`;

/** Whether a browser takes a packing: named in `Accept-Encoding`, and not with weight zero. */
export function accepts(acceptEncoding: string, encoding: Encoding): boolean {
  return acceptEncoding.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
