import { createServer } from 'vite';
import { at } from '../paths.ts';
import { buildFont, fontInputs, fontOutputs } from './font.ts';
import { marketStep } from './market.ts';
import { contentHash, runStep } from './stamp.ts';

/** The server with the market pack, and in front of it the app from its sources, reloaded when they change. */
export async function develop(): Promise<void> {
  await runStep({ name: 'font', inputs: () => contentHash(fontInputs), outputs: fontOutputs, make: buildFont });
  await runStep(marketStep(process.env.TANGENT_MARKET));
  await import('../../sync-server/main.ts');
  const server = await createServer({ configFile: at('vite.config.ts') });
  await server.listen();
  server.printUrls();
}
