import { Hono } from 'hono';

/** Whether the process is alive; says nothing about what stands behind it. */
export function healthzRoute(): Hono {
  return new Hono().get('/', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.text('ok');
  });
}
