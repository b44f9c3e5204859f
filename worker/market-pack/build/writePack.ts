import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EncodedPack, encodePack } from '../encodePack.ts';
import type { Manifest } from '../Manifest.ts';
import type { SourceMarket } from '../SourceMarket.ts';
import { readPack } from './readPack.ts';

export interface BuildOptions {
  /** Folder to write: `manifest.json` and one folder named after the pack's hash. */
  readonly out: string;
  /** Folder of a source pack; the project's own sample market when absent. */
  readonly pack?: string;
  readonly simulate: () => SourceMarket;
}

export interface BuildOutcome {
  readonly manifest: Manifest;
  /** False if the same inputs were built before and everything still stands. */
  readonly built: boolean;
}

/** Builds a pack unless it stands already. The manifest is written last, so that a broken build is never served. */
export async function writePack({ out, pack, simulate }: BuildOptions): Promise<BuildOutcome> {
  const inputs = hashInputs(pack);
  const standing = standingManifest(out, inputs);
  if (standing) return { manifest: standing, built: false };
  const encoded = await encodePack(pack === undefined ? simulate() : readPack(pack));
  writeFiles(out, encoded);
  writeFileSync(join(out, '.inputs'), inputs);
  return { manifest: encoded.manifest, built: true };
}

function writeFiles(out: string, { manifest, files }: EncodedPack): void {
  rmSync(join(out, '.inputs'), { force: true });
  const folders = new Set(manifest.files.map(({ path }) => dirname(path)));
  for (const folder of folders) mkdirSync(join(out, folder), { recursive: true });
  manifest.files.forEach(({ path }, k) => {
    writeFileSync(join(out, path), files[k]);
  });
  const draft = join(out, 'manifest.json.new');
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, join(out, 'manifest.json'));
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (entry.isDirectory() && !folders.has(entry.name)) rmSync(join(out, entry.name), { recursive: true });
  }
}

/** The manifest of an earlier build of the same inputs, if all its files stand in full length. */
function standingManifest(out: string, inputs: string): Manifest | null {
  const [mark, text] = [join(out, '.inputs'), join(out, 'manifest.json')];
  if (!existsSync(mark) || !existsSync(text) || readFileSync(mark, 'utf8') !== inputs) return null;
  const manifest: Manifest = JSON.parse(readFileSync(text, 'utf8'));
  const whole = manifest.files.every(({ path, bytes }) => {
    const file = join(out, path);
    return existsSync(file) && statSync(file).size === bytes;
  });
  return whole ? manifest : null;
}

/** A hash over all that a build depends on: the pack's files, or nothing, and the code of builder and simulator. */
function hashInputs(pack: string | undefined): string {
  const hash = createHash('sha256');
  const code = join(import.meta.dirname, '..');
  const own = [code, join(code, 'build'), join(code, '../api'), join(code, '../table')];
  const simulator = [join(code, 'simulator'), join(code, '../linalg')];
  for (const folder of [...own, ...(pack === undefined ? simulator : [pack])]) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
      hash.update(`${entry.name}\n`).update(readFileSync(join(folder, entry.name)));
    }
  }
  return hash.digest('hex');
}
