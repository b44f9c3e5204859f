import { formatCount, formatDay } from '../format.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

const instruments = (count: number): string => (count === 1 ? '1 instrument' : `${formatCount(count)} instruments`);

export const settings = {
  title: 'Settings',
  look: {
    title: 'Appearance',
    label: 'Theme',
    options: { system: 'As the device', light: 'Light', dark: 'Dark' },
  },
  market: {
    title: 'Market data',
    simulated: 'Simulated: no real security, no real price. For trying Tangent, not for advice.',
    of: instruments,
    asOf: (day: string): string => `As of close ${formatDay(day)}`,
    origin: 'Origin',
    licence: 'Licence',
    hash: 'Content',
    own: 'Your own prices',
    ownText:
      'A CSV with the dates in the first column and one column for each instrument, or with columns for date, symbol and close.',
    pick: 'Choose a price file',
    drop: 'or drop it here',
    reading: 'Reading the file',
    failed: 'This file cannot be used',
    done: (prices: number, priced: number, fileName: string): string =>
      `${formatCount(prices)} prices of ${instruments(priced)} kept from ${fileName}.`,
    parked: (count: number): string => (count === 1 ? '1 row was parked:' : `${formatCount(count)} rows were parked:`),
    line: (line: number, found: string, reason: string): string => `Line ${line}, “${found}”: ${reason}`,
  },
  storage: {
    title: 'This device',
    text: 'Clients’ data is on this device only, encrypted. Prices can be fetched again at any time.',
    used: (bytes: number, quota: number): string =>
      `${megabytes(bytes)} used of ${megabytes(quota)} that the browser allows.`,
    granted: 'The browser will not clear it by itself.',
    refused: 'The browser may clear it when space runs short. Put Tangent on the home screen to prevent that.',
    unknown: 'This browser does not say whether it keeps data for good.',
    ask: 'Ask it to keep the data',
  },
  install: {
    title: 'On the home screen',
    text: 'As an app, Tangent opens without a network and keeps its data for good.',
    button: 'Install Tangent',
    later: 'Not now',
    installed: 'Tangent runs as an app on this device.',
    ios: [
      'Tap the Share button of Safari.',
      'Choose “Add to Home Screen” and leave “Open as Web App” switched on.',
      'Open Tangent once from the home screen while you are online: Safari’s data does not come along.',
    ],
    other: 'Use the browser’s menu and choose “Install” or “Add to Home screen”.',
  },
  version: {
    title: 'Version',
    of: (version: string): string => `Tangent ${version}`,
    check: 'Check for a newer version',
    checked: 'This is the newest version that could be found.',
  },
} as const;
