import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../sync-server/app.ts';
import { fileFinder } from '../sync-server/files/find.ts';

interface Folders {
  readonly app: string;
  readonly market: string;
}

/**
 * The real server, in the hands of a test or a measurement: it can be cut off in the middle of everything, as a network is,
 * and come back at the same address with another build.
 */
export class AppServer {
  readonly #server: Server;
  readonly #folder: { current: string };
  readonly #port: number;
  /** Paths that were asked for, in order, since the last `forget`. */
  readonly requests: string[];

  private constructor(server: Server, folder: { current: string }, requests: string[]) {
    this.#server = server;
    this.#folder = folder;
    this.#port = (server.address() as AddressInfo).port;
    this.requests = requests;
  }

  /** Starts at a free port of this machine. */
  static async start({ app: appFolder, market }: Folders): Promise<AppServer> {
    const folder = { current: appFolder };
    const requests: string[] = [];
    const app = createApp({
      findApp: (path, encoding) => fileFinder([folder.current])(path, encoding),
      findMarket: fileFinder([market]),
      tls: false,
      onError: (error, path) => requests.push(`${path} failed: ${error.message}`),
    });
    const answer = getRequestListener(app.fetch);
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      return answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new AppServer(server, folder, requests);
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Breaks every connection and takes no new one. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** Comes back at the same address, with the same build or another. */
  async restart(appFolder: string = this.#folder.current): Promise<void> {
    await this.stop();
    this.#folder.current = appFolder;
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  forget(): void {
    this.requests.length = 0;
  }
}
