import type { IncomingMessage } from 'node:http'

/*
 * The page's server hears only this computer; but so can any web page that is open on it. So a request must name the
 * server by its loopback address (no other name that was made to lead here), and what changes anything must come from the
 * page itself.
 */

/** Sent with everything: nothing but the page's own files may run, be loaded, or be asked. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Whether a request may be answered at all. */
export function isFromHere(request: IncomingMessage): boolean {
  const host = request.headers.host ?? ''
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return false
  return request.method === 'GET' || request.method === 'HEAD' || request.headers.origin === `http://${host}`
}
