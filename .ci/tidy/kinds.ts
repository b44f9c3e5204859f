/*
 * What a file is for, by its name alone.
 */

const testRooms = /^worker\/(oracle|golden|bench)\/|^web\/e2e\/|^web\/charts\/gallery\/|^sync-server\/simulation\//;

/** A test. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);

/** Anything that exists for tests: they, the rooms that only they use, suites that several of them run, their fixtures. */
export const isForTests = (path: string): boolean =>
  isTest(path) || testRooms.test(path) || /\.suite\.tsx?$/.test(path) || path.includes('/fixtures/');

/** Runs in Node at build time or by hand, whatever house it stands in. */
export const isScript = (path: string): boolean =>
  /\.node\.ts$/.test(path) || /^worker\/market-pack\/build\//.test(path) || path === 'worker/cli.ts';

/** Something that is started, not imported. */
export const isEntry = (path: string): boolean =>
  /(^|\/)(main\.tsx?|cli\.ts|sw\.ts|[\w.]*\.config\.ts|index\.html)$/.test(path) ||
  /^\.ci\/[^/]+\.mjs$/.test(path) ||
  path === 'web/offline/killSwitch.js';
