import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { FoundFile } from '../files/find.ts';

/** How long a browser may use its copy: for good (the name changes with the content), or only after asking. */
export type Keep = 'for-good' | 'ask';

const cacheControl: Readonly<Record<Keep, string>> = {
  'for-good': 'public, max-age=31536000, immutable',
  ask: 'no-cache',
};

/** Answers with a file, or with 304 when the browser has it. */
export function sendFile(context: Context, file: FoundFile, keep: Keep): Response {
  context.header('Cache-Control', cacheControl[keep]);
  context.header('ETag', file.etag);
  context.header('Vary', 'Accept-Encoding');
  if (knows(context.req.header('If-None-Match') ?? '', file.etag)) return context.body(null, 304);
  context.header('Content-Type', file.type);
  context.header('Content-Length', String(file.bytes));
  if (file.encoding !== null) context.header('Content-Encoding', file.encoding);
  if (context.req.method === 'HEAD') return context.body(null, 200);
  return context.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream, 200);
}

/** Whether one of the tags that the browser sent names this content. */
function knows(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
