/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { defineConfig, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { webManifest } from './web/offline/manifest.node.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a start without network needs. The market pack is in IndexedDB, the pictures of the install dialog are nowhere. */
const precached = ['**/*.{js,css,html,woff2,wasm,svg,png}'];

const pwa = VitePWA({
  strategies: 'injectManifest',
  registerType: 'prompt',
  injectRegister: false,
  srcDir: 'offline',
  filename: 'sw.ts',
  manifest: webManifest(here('public')),
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: precached,
    globIgnores: ['screenshots/**'],
    maximumFileSizeToCacheInBytes: 300_000,
    rollupFormat: 'iife',
  },
});

/**
 * What two or more screens share travels in one file: a dozen small ones cost a start without network half of its time,
 * because the service worker answers them one after the other.
 */
const shared = { name: 'app', test: /\/web\/|\/(solid-js|@solidjs|comlink)\//, minShareCount: 2 };

/** The app's stylesheet stands last in the body: the frame of the shell is painted before it arrives. */
const stylesheetsLast: PluginOption = {
  name: 'stylesheets-last',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const links = html.match(/ *<link rel="stylesheet" crossorigin[^>]*>\n?/g) ?? [];
      const without = links.reduce((page, link) => page.replace(link, ''), html);
      return without.replace('</body>', `${links.join('')}</body>`);
    },
  },
};

const project = (name: string, include: string[], plugins: PluginOption[]) => ({
  extends: false as const,
  plugins,
  test: {
    name,
    root: here('.'),
    include,
    exclude: ['**/node_modules/**', 'dist/**', 'web/e2e/**'],
    environment: 'node' as const,
    env: { TZ: 'UTC' },
  },
});

export default defineConfig({
  root: here('web'),
  publicDir: here('public'),
  cacheDir: here('node_modules/.vite'),
  plugins: [solid(), pwa, stylesheetsLast],
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(process.env.TANGENT_BUILD_VERSION ?? 'development') },
  worker: { format: 'es' },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('dist/app'),
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
  },
  server: { proxy: { '/market': 'http://127.0.0.1:8787', '/api': 'http://127.0.0.1:8787' } },
  test: {
    root: here('.'),
    environment: 'node',
    projects: [
      // What runs in Node resolves packages as Node does; what uses Solid needs the browser's reactive build of it.
      project('node', ['worker/**/*.test.ts', 'sync-server/**/*.test.ts', '.ci/**/*.test.ts'], []),
      project('web', ['web/**/*.test.ts'], [solid()]),
    ],
  },
});
