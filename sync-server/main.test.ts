import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'));
});

afterAll(() => rm(folder, { recursive: true }));

function start(env: Readonly<Record<string, string>>): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', TANGENT_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function address(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /Tangent is at (\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The server ended without an address: ${said}`)));
  });
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'prints its address, answers there, and ends in order on %s',
  async (signal) => {
    const child = start({});
    const ended = once(child, 'exit');
    const at = await address(child);
    expect(await (await fetch(`${at}healthz`)).text()).toBe('ok');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`${at}healthz`)).rejects.toThrow();
  },
);

it('refuses to start with a setting that it does not know, in one sentence', async () => {
  const child = start({ TANGENT_DTAA: folder });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(said).toMatch(/^TANGENT_DTAA is no setting of Tangent: [^\n]*\.\n$/);
});
