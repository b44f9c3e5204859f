import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { tool } from './paths.ts';
import { run } from './process.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Runs = (path: string) => boolean;

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const noChromium =
  'No Chromium was found and Playwright could not download one: install it (Debian, Ubuntu: "sudo apt-get install chromium"), or set CHROMIUM_PATH to a Chrome, Chromium or Edge.';

const executable: Runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * A browser that stands on this machine: the one that `CHROMIUM_PATH` names, the system's, the one that Playwright downloaded.
 *
 * @param downloaded where Playwright would have put its own
 * @throws when `CHROMIUM_PATH` names nothing that can be started
 */
export function findChromium(env: Env, downloaded: string, runs: Runs = executable): string | null {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", and nothing there can be started.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places, downloaded];
  return candidates.find(runs) ?? null;
}

/** The same, and where there is none, the one that Playwright downloads now. Null when that fails too. */
export async function provideChromium(): Promise<string | null> {
  const downloaded = chromium.executablePath();
  const found = findChromium(process.env, downloaded);
  if (found !== null) return found;
  await run({ command: process.execPath, args: [tool('playwright'), 'install', 'chromium'] });
  return findChromium(process.env, downloaded);
}

/** How a browser is started here: in containers, as root, without a graphics card, asking nothing of the network by itself. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
