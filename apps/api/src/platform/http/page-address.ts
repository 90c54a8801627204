import type { IncomingMessage } from 'node:http';
import { asksOnly } from './asks-only.js';

const served = /^\/(?:api|health|metrics|assets|t)(?:[/?]|$)/;
const withExtension = /\.[a-z0-9]{1,8}$/i;

/**
 * Pages of the web have paths of their own, and all of them are served by the one document of the build. Only requests
 * of a browser for a page are rewritten: a program that requests an unknown path still gets 404.
 */
export function pageAddress(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const path = url.split('?', 1)[0] ?? '/';
  const isPage =
    asksOnly(request) &&
    (request.headers.accept ?? '').includes('text/html') &&
    !served.test(path) &&
    !withExtension.test(path);
  return isPage ? '/' : url;
}
