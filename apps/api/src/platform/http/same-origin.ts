import type { FastifyRequest } from 'fastify';
import { isOwnAddress } from './own-address.js';
import { ProblemError } from './problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of somebody else must not act with a person's cookie. Browsers say where a request comes from; programs say nothing, and what a
 * program sends with a token in its header no other page could have sent. An origin that names the request's own host proves little: a page
 * elsewhere can let its own name point to this machine, so that the host has to be one that the product is known by.
 */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: string | undefined): void {
  if (safe.has(request.method) || request.headers.authorization?.startsWith('Bearer ') === true) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('wrong-origin');
  const { origin } = request.headers;
  // Nobody else's page can say so, whatever name a proxy calls this process by.
  if (origin !== undefined && publicUrl !== undefined && origin === new URL(publicUrl).origin) return;
  if (!isOwnAddress(request.host, publicUrl)) throw new ProblemError('wrong-host');
  if (origin !== undefined && origin !== `${request.protocol}://${request.host}`) throw new ProblemError('wrong-origin');
}
