import { createServer } from 'vite';
import { at } from '../paths.ts';
import { fontStep } from './font.ts';
import { marketStep } from './market.ts';
import { runStep } from './stamp.ts';

/** The server with the market pack, and in front of it the app from its sources, reloaded when they change. */
export async function develop(): Promise<void> {
  await runStep(fontStep);
  await runStep(marketStep(process.env.TANGENT_MARKET, 'dist/market'));
  await import('../../sync-server/main.ts');
  const server = await createServer({ configFile: at('vite.config.ts') });
  await server.listen();
  server.printUrls();
}
