import { test as base } from '@playwright/test';
import { AppServer } from '../../.ci/AppServer.ts';
import { builds, market } from './builds.ts';
import { Device } from './device.ts';

interface Fixtures {
  readonly server: AppServer;
  readonly device: Device;
  /** What the page reported as an error: the console's, uncaught ones, refusals by the content security policy. */
  readonly complaints: string[];
}

/** Noise that every page makes when its server has gone: the app must cope with it, the browser reports it all the same. */
const lostConnection =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_CONNECTION_CLOSED|ERR_FAILED/;

/** A journey: a server and a device of its own, nothing shared with any other. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  server: async ({}, use) => {
    const server = await AppServer.start({ app: builds.app, market });
    await use(server);
    await server.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above; each journey has a list of its own
  complaints: async ({}, use) => use([]),
  device: async ({ launchOptions, viewport, hasTouch, isMobile, deviceScaleFactor, server, complaints }, use, info) => {
    const device = await Device.make({
      ...launchOptions,
      viewport,
      hasTouch,
      isMobile,
      deviceScaleFactor,
      baseURL: server.origin,
      locale: 'en-US',
      timezoneId: 'UTC',
      serviceWorkers: 'allow',
    });
    device.page.on('pageerror', (error) => complaints.push(error.message));
    device.page.on('console', (message) => {
      if (message.type() === 'error' && !lostConnection.test(message.text())) complaints.push(message.text());
    });
    await use(device);
    if (info.status !== info.expectedStatus) {
      await info.attach('screen', { body: await device.page.screenshot(), contentType: 'image/png' });
    }
    await device.destroy();
  },
});

export { expect } from '@playwright/test';
