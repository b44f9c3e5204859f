import { Hono } from 'hono';
import type { FindFile } from '../files/find.ts';
import { sendFile } from './file.ts';

/** The market pack: one manifest that names the pack by its content, and files below that name, which never change. */
export function marketRoute(find: FindFile): Hono {
  return new Hono().get('/*', async (context) => {
    const path = context.req.path.slice('/market'.length);
    const file = await find(path, context.req.header('Accept-Encoding') ?? '');
    if (file === null) return context.notFound();
    return sendFile(context, file, path === '/manifest.json' ? 'ask' : 'for-good');
  });
}
