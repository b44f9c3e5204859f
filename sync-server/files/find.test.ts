import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepts, type FindFile, fileFinder } from './find.ts';

let folder: string;
let find: FindFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'app/assets/.hidden'), { recursive: true });
  await mkdir(join(folder, 'previous/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'app/index.html'), '<p>page</p>');
  await writeFile(join(folder, 'app/assets/a.js'), 'plain');
  await writeFile(join(folder, 'app/assets/a.js.br'), 'br');
  await writeFile(join(folder, 'app/assets/a.js.gz'), 'gzip');
  await writeFile(join(folder, 'app/assets/.hidden/b.js'), 'hidden');
  await writeFile(join(folder, 'app/assets/key.pem'), 'key');
  await writeFile(join(folder, 'previous/assets/old.js'), 'old');
  find = fileFinder([join(folder, 'app'), join(folder, 'previous')]);
});

afterAll(() => rm(folder, { recursive: true }));

describe('a file', () => {
  it('goes out in the smallest packing that the browser takes', async () => {
    expect(await find('/assets/a.js', 'gzip, deflate, br')).toMatchObject({ encoding: 'br', bytes: 2 });
    expect(await find('/assets/a.js', 'gzip')).toMatchObject({ encoding: 'gzip', bytes: 4 });
    expect(await find('/assets/a.js', '')).toMatchObject({ encoding: null, bytes: 5 });
  });

  it('has another tag in every packing, and keeps it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', '', 'br'].map(async (packing) => (await find('/assets/a.js', packing))?.etag),
    );
    expect(new Set(tags).size).toBe(3);
    expect(tags[0]).toBe(tags[3]);
  });

  it('is found in the build before this one when this one has it no more', async () => {
    expect(await find('/assets/old.js', '')).toMatchObject({ bytes: 3, type: 'text/javascript; charset=utf-8' });
  });
});

it.each([
  ['above the folder', '/../secret.txt'],
  ['above the folder, encoded', '/..%2fsecret.txt'],
  ['above the folder, encoded twice', '/%252e%252e/secret.txt'],
  ['above the folder, with backslashes', '/..\\secret.txt'],
  ['hidden', '/assets/.hidden/b.js'],
  ['of a kind that is never served', '/assets/key.pem'],
  ['packed, by its own name', '/assets/a.js.br'],
  ['a folder', '/assets'],
  ['badly encoded', '/%E0%A4%A'],
  ['empty', '/'],
])('what is %s is not found', async (_why, path) => {
  expect(await find(path, 'br')).toBeNull();
});

describe('a packing', () => {
  it('is taken when it is named', () => {
    expect(accepts('gzip, br;q=0.5', 'br')).toBe(true);
  });

  it('is not taken when its weight is zero, or another is named', () => {
    expect(accepts('br;q=0', 'br')).toBe(false);
    expect(accepts('br;q=0.000, gzip', 'br')).toBe(false);
    expect(accepts('brotli', 'br')).toBe(false);
  });
});
