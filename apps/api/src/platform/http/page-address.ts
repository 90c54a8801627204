import type { IncomingMessage } from 'node:http';
import { asksOnly } from './asks-only.js';

const served = /^\/(?:api|health|metrics|assets|t)(?:[/?]|$)/;
const withExtension = /\.[a-z0-9]{1,8}$/i;

/** Pages of the web have addresses of their own; all of them are drawn by the one document that the build made. Only what a browser
 *  opens as a page is meant: a program that asks for an address that does not exist still hears 404. */
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
