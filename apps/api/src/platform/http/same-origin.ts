import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of somebody else must not act with a person's cookie. Browsers say where a request comes from; programs say nothing, and what a
 * program sends with a token in its header no other page could have sent.
 */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method) || request.headers.authorization?.startsWith('Bearer ') === true) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError('wrong-origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  // The header that the request was sent with: what a client writes into X-Forwarded-Host names no origin of ours.
  const own = [new URL(publicUrl).origin, `${request.protocol}://${request.headers.host ?? ''}`];
  if (!own.includes(origin)) throw new ProblemError('wrong-origin');
}
