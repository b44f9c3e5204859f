import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { at } from '../paths.ts';

const source = at('dist/hello-source');
const target = at('dist/hello');

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Hello</title></head>
  <body><div id="app"></div><script type="module" src="/main.tsx"></script></body>
</html>
`;

const main = `import { render } from 'solid-js/web';
render(() => <h1>Hello</h1>, document.getElementById('app')!);
void navigator.serviceWorker.register('/sw.js');
`;

/** Builds the smallest page that Solid can make, with the app's own service worker. Answers its folder. */
export async function buildHello(): Promise<string> {
  await mkdir(source, { recursive: true });
  await writeFile(`${source}/index.html`, page);
  await writeFile(`${source}/main.tsx`, main);
  const pwa = VitePWA({
    strategies: 'injectManifest',
    injectRegister: false,
    srcDir: relative(source, at('web/offline')),
    filename: 'sw.ts',
    manifest: false,
    injectManifest: { rollupFormat: 'iife' },
  });
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    plugins: [solid(), pwa],
    build: { outDir: target, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  return target;
}
