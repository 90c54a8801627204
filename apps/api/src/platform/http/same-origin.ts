import type { FastifyRequest } from 'fastify';
import { isOwnAddress } from './own-address.js';
import { ProblemError } from './problem.js';

/** As it was sent: what somebody writes into X-Forwarded-Host names no address of ours. */
const hostOf = (request: FastifyRequest): string => request.headers.host ?? '';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Under which addresses the product's own pages are opened. */
export interface OwnOrigins {
  readonly all: readonly string[];
  /** The one that the request's page has. */
  readonly here: string;
}

export function ownOrigins(request: FastifyRequest, publicUrl: string | undefined): OwnOrigins {
  const asked = `${request.protocol}://${hostOf(request)}`;
  const all = [
    ...new Set([
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
      ...(isOwnAddress(hostOf(request), publicUrl) ? [asked] : []),
    ]),
  ];
  return { all, here: all.find((one) => one === request.headers.origin) ?? all[0] ?? asked };
}

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
  if (!isOwnAddress(hostOf(request), publicUrl)) {
    throw new ProblemError('wrong-host', { params: { reason: hostOf(request).slice(0, 100) } });
  }
  if (origin !== undefined && origin !== `${request.protocol}://${hostOf(request)}`) {
    throw new ProblemError('wrong-origin');
  }
}
