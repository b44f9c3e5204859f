import type { MiddlewareHandler } from 'hono';

/*
 * One origin, nothing inline, nothing evaluated but WebAssembly. `require-trusted-types-for` is left out on purpose:
 * Solid makes its elements from constant templates through `innerHTML`, which that directive refuses.
 * Inline `style` attributes in markup are refused as well; styles set by script through the CSSOM are not.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const refusedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The headers of every answer, whatever it is. The app is isolated from other origins, as shared memory demands. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** Sets them, on errors too. Over TLS it also tells the browser to come back only that way. */
export function securityHeaders(tls: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (tls) context.header('Strict-Transport-Security', 'max-age=31536000');
  };
}
