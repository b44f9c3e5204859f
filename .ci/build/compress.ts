import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest', '.wasm', '.bin', '.txt']);
const worthwhile = 0.95;
const bytesMin = 512;
/** Brotli's last two levels cost seconds per megabyte and gain little on packed numbers. */
const largeBytes = 2_000_000;

/**
 * Writes `.br` and `.gz` beside every file of a folder that gets smaller by it, so that the server compresses nothing.
 * Answers the bytes before and after, as a phrase.
 */
export async function precompress(folder: string): Promise<string> {
  let raw = 0;
  let sent = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !compressible.has(extname(path))) continue;
    const content = await readFile(path);
    raw += content.length;
    sent += content.length < bytesMin ? content.length : await compressFile(path, content);
  }
  return `${kB(raw)} kB raw, ${kB(sent)} kB sent`;
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Answers the bytes that a browser of today receives. */
async function compressFile(path: string, content: Buffer): Promise<number> {
  const level = content.length > largeBytes ? 9 : constants.BROTLI_MAX_QUALITY;
  const [br, gz] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }),
    zip(content, { level: 9 }),
  ]);
  if (br.length > content.length * worthwhile) return content.length;
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return br.length;
}
