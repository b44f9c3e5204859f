import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { plan } from './build.ts';
import { precompress } from './compress.ts';
import { contentHash } from './stamp.ts';

const dayMs = 24 * 3_600_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the parts of a replaced build', () => {
  it('stay for a week, and no longer', async () => {
    const [from, to] = [join(folder, 'assets'), join(folder, 'previous')];
    const start = Date.now();
    for (const [day, name] of [
      [0, 'old.js'],
      [6, 'new.js'],
    ] as const) {
      await mkdir(from, { recursive: true });
      await writeFile(join(from, name), name);
      await archive(from, to, start + day * dayMs);
    }
    expect(await readdir(from)).toEqual([]);
    expect((await readdir(to)).sort()).toEqual(['new.js', 'old.js']);
    await archive(from, to, start + 8 * dayMs);
    expect(await readdir(to)).toEqual(['new.js']);
  });

  it('need not be there', async () => {
    await archive(join(folder, 'never-built'), join(folder, 'previous'), 0);
    expect(await readdir(join(folder, 'previous'))).toEqual([]);
  });
});

describe('packing', () => {
  it('writes both packings beside what gets smaller, and none beside what does not', async () => {
    await writeFile(join(folder, 'text.js'), 'abc '.repeat(1000));
    await writeFile(join(folder, 'tiny.js'), 'a');
    await writeFile(join(folder, 'font.woff2'), 'abc '.repeat(1000));
    await precompress(folder);
    expect((await readdir(folder)).sort()).toEqual(['font.woff2', 'text.js', 'text.js.br', 'text.js.gz', 'tiny.js']);
    expect((await readFile(join(folder, 'text.js.br'))).length).toBeLessThan(100);
  });
});

describe('the name of a content', () => {
  it('changes with the content, and with nothing else', async () => {
    await writeFile(join(folder, 'a'), '1');
    const first = await contentHash([folder]);
    await writeFile(join(folder, 'a'), '1');
    expect(await contentHash([folder])).toBe(first);
    await writeFile(join(folder, 'a'), '2');
    expect(await contentHash([folder])).not.toBe(first);
  });
});

describe('the command line', () => {
  it('makes font, market and app', () => {
    expect(plan([], {}).map(({ name }) => name)).toEqual(['font', 'dist-market', 'dist-app']);
  });

  it('makes a market alone, elsewhere', () => {
    expect(plan(['--market-only', '--market-out', 'dist/other'], {}).map(({ name }) => name)).toEqual(['dist-other']);
  });

  it('refuses a pack that is not there, and an option that does not exist', () => {
    expect(() => plan([], { TANGENT_MARKET: '/no/pack' })).toThrow('There is no folder /no/pack');
    expect(() => plan(['--fast'], {})).toThrow('--fast');
  });
});
