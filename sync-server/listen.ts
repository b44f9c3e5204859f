import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

export interface Listening {
  /** Every address at which a browser can reach the server, this machine's own first. */
  readonly addresses: readonly string[];
  /** Takes no new requests, lets running ones end, and gives up on those that take too long. */
  readonly stop: () => Promise<void>;
}

/** How long a running request may take to end once the server was told to stop. */
const drainMs = 5_000;

/** Opens the port. Rejects when it cannot be opened. */
export function listen(answer: RequestListener, { port, host, tls }: Config): Promise<Listening> {
  const server =
    tls === null
      ? createHttpServer(answer)
      : createHttpsServer({ cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, answer);
  // Once it takes no new requests, a connection whose request has ended is only waiting for another: it goes too.
  server.on('request', (_request, response: ServerResponse) => {
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: opened } = server.address() as AddressInfo;
      const scheme = tls === null ? 'http' : 'https';
      resolve({ addresses: addresses(scheme, host, opened), stop: () => stop(server) });
    });
  });
}

const everyInterface = new Set(['0.0.0.0', '::']);

function addresses(scheme: string, host: string, port: number): string[] {
  const hosts = everyInterface.has(host) ? ['localhost', ...lanAddresses()] : [host];
  return hosts.map((name) => `${scheme}://${isIPv6(name) ? `[${name}]` : name}:${port}/`);
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
