import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute folder of everything that the server keeps. */
  readonly dataFolder: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly message: string };

type Env = Readonly<Record<string, string | undefined>>;

/** Every variable that may be set, with what it means. Those below the line are read by the tools, not by the server. */
export const variables: Readonly<Record<string, string>> = {
  TANGENT_DATA: 'folder of everything that the server keeps, .data/ unless set',
  TANGENT_TLS_CERT: 'PEM file with the certificate chain; serves https together with TANGENT_TLS_KEY',
  TANGENT_TLS_KEY: 'PEM file with the private key',
  TANGENT_MARKET: 'folder of a market pack, read when the app is built',
  TANGENT_REFERENCE: 'folder of real data and reference numbers, read by the tests',
  TANGENT_BUILD_VERSION: 'version that a build shows',
};

const refuse = (message: string): ConfigResult => ({ ok: false, message });

/** Reads the configuration, or says in one sentence what is wrong with it. */
export function readConfig(env: Env): ConfigResult {
  const unknown = Object.keys(env).find((name) => name.startsWith('TANGENT_') && !(name in variables));
  if (unknown !== undefined) {
    return refuse(`${unknown} is no setting of Tangent: expected one of ${Object.keys(variables).join(', ')}.`);
  }
  const port = Number(env.PORT ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return refuse(`PORT is "${env.PORT}", expected a whole number from 0 to 65535.`);
  }
  const host = env.HOST ?? '0.0.0.0';
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) return refuse(`HOST is "${host}", expected the name or number of an interface.`);
  const dataFolder = resolve(env.TANGENT_DATA || '.data');
  const certFile = env.TANGENT_TLS_CERT;
  const keyFile = env.TANGENT_TLS_KEY;
  if (certFile === undefined && keyFile === undefined)
    return { ok: true, config: { port, host, dataFolder, tls: null } };
  if (certFile === undefined || keyFile === undefined) {
    const missing = certFile === undefined ? 'TANGENT_TLS_CERT' : 'TANGENT_TLS_KEY';
    return refuse(`${missing} is not set: https needs both TANGENT_TLS_CERT and TANGENT_TLS_KEY.`);
  }
  const absent = [certFile, keyFile].find((file) => !existsSync(file));
  if (absent !== undefined)
    return refuse(`There is no file ${absent}, which TANGENT_TLS_CERT or TANGENT_TLS_KEY names.`);
  return { ok: true, config: { port, host, dataFolder, tls: { certFile, keyFile } } };
}
