import { Hono } from 'hono';
import type { FindFile } from '../files/find.ts';
import { sendFile } from './file.ts';

/**
 * A navigation takes a page (or, like a link checker, anything) and names no file: `/clients/okafor`, not
 * `/assets/old.js`.
 */
function isNavigation(path: string, accept: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const takesPage = accept === '' || accept.includes('text/html') || accept.includes('*/*');
  return takesPage && !last.includes('.') && !path.startsWith('/assets/');
}

/** The app: its files, and its first page for every address that a person can open. */
export function appRoute(find: FindFile): Hono {
  return new Hono().get('*', async (context) => {
    const path = context.req.path;
    const encoding = context.req.header('Accept-Encoding') ?? '';
    const file = await find(path === '/' ? '/index.html' : path, encoding);
    if (file !== null) return sendFile(context, file, path.startsWith('/assets/') ? 'for-good' : 'ask');
    if (!isNavigation(path, context.req.header('Accept') ?? '')) return context.notFound();
    const page = await find('/index.html', encoding);
    return page === null ? context.notFound() : sendFile(context, page, 'ask');
  });
}
