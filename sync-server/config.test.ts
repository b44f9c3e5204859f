import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const thisFile = fileURLToPath(import.meta.url);

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const read = readConfig({});
    expect(read).toMatchObject({ ok: true, config: { port: 8787, host: '0.0.0.0', tls: null } });
    expect(read.ok && read.config.dataFolder).toMatch(/\/\.data$/);
  });

  it('takes https from two files', () => {
    const read = readConfig({ TANGENT_TLS_CERT: thisFile, TANGENT_TLS_KEY: thisFile });
    expect(read).toMatchObject({ ok: true, config: { tls: { certFile: thisFile, keyFile: thisFile } } });
  });

  it.each([
    ['a setting that does not exist', { TANGENT_PROT: '1' }, 'TANGENT_PROT is no setting of Tangent'],
    ['a port that is no number', { PORT: 'http' }, 'PORT is "http", expected a whole number'],
    ['a port that is too high', { PORT: '70000' }, 'PORT is "70000"'],
    ['a host that is none', { HOST: 'a b' }, 'HOST is "a b"'],
    ['half of https', { TANGENT_TLS_CERT: thisFile }, 'TANGENT_TLS_KEY is not set'],
    ['a file that is not there', { TANGENT_TLS_CERT: thisFile, TANGENT_TLS_KEY: '/no/key.pem' }, 'no file /no/key.pem'],
  ])('refuses %s in one sentence', (_what, env, message) => {
    const read = readConfig(env);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) });
    expect(!read.ok && read.message.endsWith('.')).toBe(true);
  });
});
