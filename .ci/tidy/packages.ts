import { isForTests, isScript } from './kinds.ts';

/*
 * Which package may be imported where. A package that stands in no line is refused: adding one means deciding where it lives.
 */

const places: Readonly<Record<string, RegExp>> = {
  'ml-matrix': /^worker\/linalg\//,
  dexie: /^worker\/prices\/dexie\.ts$|^web\/vault\/storage\//,
  comlink: /^worker\/main\.ts$|^web\/vault\/(main|client)\.ts$|^web\/optimiser\//,
  yjs: /^web\/vault\/(document|commands|storage)\/|^web\/vault\/main\.ts$/,
  uplot: /^web\/charts\//,
  hono: /^sync-server\/(routes|middleware)\/|^sync-server\/(app|main)\.ts$/,
  '@hono/node-server': /^sync-server\/main\.ts$/,
  'solid-js': /^web\/(main\.tsx|(app|screens|parts|charts|state|optimiser|offline|words)\/)/,
  '@solidjs/router': /^web\/(main\.tsx|(app|screens|parts|state)\/)/,
  valibot: /^web\/vault\/|^web\/domain\/|^sync-server\/|^worker\/(?!linalg\/|solver\/)/,
  'workbox-core': /^web\/offline\/sw\.ts$/,
  'workbox-precaching': /^web\/offline\/sw\.ts$/,
  'workbox-routing': /^web\/offline\/sw\.ts$/,
};

const tools = /^\.ci\/|^vite\.config\.ts$/;

/** Tools of development: never part of what a browser or the server runs. */
const toolPackages = new Set([
  '@playwright/test',
  'axe-core',
  'fake-indexeddb',
  'fast-check',
  'highs',
  'lighthouse',
  'oxc-parser',
  'quadprog',
  'subset-font',
  'vite',
  'vite-plugin-pwa',
  'vite-plugin-solid',
  'vitest',
]);

/** `solid-js/web` → `solid-js`, `@hono/node-server/serve-static` → `@hono/node-server`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Says why a file may not import a package or a part of Node, or null when it may. */
export function refusePackage(path: string, specifier: string, typeOnly: boolean): string | null {
  const ofTools = isForTests(path) || isScript(path) || tools.test(path);
  if (specifier.startsWith('node:')) {
    return ofTools || path.startsWith('sync-server/')
      ? null
      : `${specifier} exists in Node only, and this runs in a browser`;
  }
  const name = packageOf(specifier);
  if (toolPackages.has(name)) return ofTools || typeOnly ? null : `${name} is a tool of development`;
  const place = places[name];
  if (place === undefined) return ofTools ? null : `${name} is not in the list of packages and their places`;
  return place.test(path) || isForTests(path) || tools.test(path)
    ? null
    : `${name} may only be imported where ${place.source} holds`;
}
