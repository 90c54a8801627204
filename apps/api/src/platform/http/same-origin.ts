import type { FastifyRequest } from 'fastify';
import { asksOnly } from './asks-only.js';
import { isOwnAddress } from './own-address.js';
import { ProblemError } from './problem.js';

/** As it was sent: what somebody writes into X-Forwarded-Host names no address of ours. */
const hostOf = (request: FastifyRequest): string => request.headers.host ?? '';

const acts = (request: FastifyRequest): boolean => !asksOnly(request) && request.method !== 'OPTIONS';

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

/** What a header said, cut: it stands in the answer and in nothing else. A page without a place of its own says `null`. */
const told = (header: string | undefined): string | undefined =>
  header === undefined || header === 'null' ? undefined : header.slice(0, 100);

function wrongOrigin(request: FastifyRequest): ProblemError {
  const reason = told(request.headers.origin);
  const here = `${request.protocol}://${hostOf(request).slice(0, 100)}`;
  return new ProblemError('wrong-origin', reason === undefined ? {} : { params: { reason, here } });
}

function wrongHost(request: FastifyRequest): ProblemError {
  const [host = '', origin] = [told(hostOf(request)), told(request.headers.origin)];
  return new ProblemError('wrong-host', {
    params: { reason: origin === undefined ? host : `${host} (Origin: ${origin})` },
  });
}

/**
 * A page of somebody else must not act with a person's cookie. Browsers say where a request comes from; programs say nothing, and what a
 * program sends with a token in its header no other page could have sent. An origin that names the request's own host proves little: a page
 * elsewhere can let its own name point to this machine, so that the host has to be one that the product is known by.
 */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: string | undefined): void {
  if (!acts(request) || request.headers.authorization?.startsWith('Bearer ') === true) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw wrongOrigin(request);
  const { origin } = request.headers;
  // Nobody else's page can say so, whatever name a proxy calls this process by.
  if (origin !== undefined && publicUrl !== undefined && origin === new URL(publicUrl).origin) return;
  if (!isOwnAddress(hostOf(request), publicUrl)) throw wrongHost(request);
  if (origin !== undefined && origin !== `${request.protocol}://${hostOf(request)}`) {
    throw wrongOrigin(request);
  }
}
