import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { fileFinder } from './files/find.ts';
import { listen } from './listen.ts';

const built = (folder: string): string => fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18))
  refuse(`The server needs Node 22.18 or newer, this is ${process.version}.`);

const read = readConfig(process.env);
if (!read.ok) refuse(read.message);
const { config } = read;

mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
const app = createApp({
  // A window that still runs the build before this one finds its lazy parts in the second folder.
  findApp: fileFinder([built('app'), built('app.previous')]),
  findMarket: fileFinder([built('market')]),
  tls: config.tls !== null,
  onError: (error, path) => say(`${path} failed: ${error.stack ?? error.message}`),
});

const listening = await listen(getRequestListener(app.fetch), config).catch((error: Error) =>
  refuse(`Port ${config.port} of ${config.host} cannot be opened: ${error.message}.`),
);
const [own, ...lan] = listening.addresses;
say(`Tangent is at ${own}`);
if (lan.length > 0) say(`In this network: ${lan.join(' ')}`);
if (lan.length > 0 && config.tls === null) {
  say('A tablet keeps the app offline only over https: set TANGENT_TLS_CERT and TANGENT_TLS_KEY.');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Stopping: running requests end, new ones are refused.');
    void listening.stop().then(() => process.exit(0));
  });
}
