import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Under which addresses the product's own pages are opened. */
export interface OwnOrigins {
  readonly all: readonly string[];
  /** The one that the request's page has. */
  readonly here: string;
}

export function ownOrigins(request: FastifyRequest, publicUrl: string): OwnOrigins {
  const all = [...new Set([new URL(publicUrl).origin, `${request.protocol}://${request.host}`])];
  const here = all.find((one) => one === request.headers.origin) ?? all[0] ?? publicUrl;
  return { all, here };
}

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
  if (!ownOrigins(request, publicUrl).all.includes(origin)) throw new ProblemError('wrong-origin');
}
