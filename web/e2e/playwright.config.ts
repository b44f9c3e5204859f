import { chromium, defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium, noChromium } from '../../.ci/chromium.ts';

const executablePath = findChromium(process.env, chromium.executablePath());
if (executablePath === null) throw new Error(noChromium);

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.spec.ts',
  outputDir: '../../dist/reports/e2e',
  globalSetup: './builds.ts',
  // The figures of one journey would suffer from another that runs beside it; and one that passes only now and then is broken.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'line',
  use: { launchOptions: { executablePath, args: chromiumArgs }, hasTouch: true },
  // What does not depend on the size of the screen is tagged @once and runs on the tablet.
  projects: [
    { name: 'tablet', use: { viewport: { width: 1180, height: 820 } } },
    { name: 'tablet-portrait', grepInvert: /@once/, use: { viewport: { width: 820, height: 1180 } } },
    {
      name: 'phone',
      grepInvert: /@once/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});
