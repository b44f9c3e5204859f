import { Hono } from 'hono';
import type { FindFile } from './files/find.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { appRoute } from './routes/app.ts';
import { healthzRoute } from './routes/healthz.ts';
import { marketRoute } from './routes/market.ts';

export interface AppDeps {
  /** Files of the built app. */
  readonly findApp: FindFile;
  /** Files of the market pack. */
  readonly findMarket: FindFile;
  /** Whether the browser reaches this server over TLS. */
  readonly tls: boolean;
  /** Told of every failure that no route expected. */
  readonly onError: (error: Error, path: string) => void;
}

/** Addresses that are no page of the app. What is served for programs answers programs, with JSON. */
const apart = /^\/(api|readyz|metrics)(\/|$)/;

/** The whole server without a socket: tests call `app.request(...)`. */
export function createApp({ findApp, findMarket, tls, onError }: AppDeps): Hono {
  const app = new Hono();
  app.use(securityHeaders(tls));
  app.route('/healthz', healthzRoute());
  app.route('/market', marketRoute(findMarket));
  app.all('*', async (context, next) => {
    if (apart.test(context.req.path)) return context.notFound();
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    return context.text('This address can only be read.\n', 405);
  });
  app.route('/', appRoute(findApp));
  app.notFound((context) => {
    const message = `There is nothing at ${context.req.path}.`;
    context.header('Cache-Control', 'no-store');
    return apart.test(context.req.path)
      ? context.json({ error: 'NotFound', message }, 404)
      : context.text(`${message}\n`, 404);
  });
  app.onError((error, context) => {
    onError(error, context.req.path);
    const message = 'The server failed to answer. The failure is in its log.';
    context.header('Cache-Control', 'no-store');
    return apart.test(context.req.path)
      ? context.json({ error: 'ServerFailed', message }, 500)
      : context.text(`${message}\n`, 500);
  });
  return app;
}
