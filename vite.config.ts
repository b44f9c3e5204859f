/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: 'web',
  publicDir: here('public'),
  cacheDir: here('node_modules/.vite'),
  plugins: [solid()],
  worker: { format: 'es' },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: { outDir: here('dist/app'), emptyOutDir: true, target: 'es2023', manifest: true },
  test: {
    root: here('.'),
    include: ['worker/**/*.test.ts', 'web/**/*.test.ts', 'sync-server/**/*.test.ts', '.ci/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'web/e2e/**'],
    environment: 'node',
    env: { TZ: 'UTC' },
  },
});
