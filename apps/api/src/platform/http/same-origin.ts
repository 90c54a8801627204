import type { FastifyRequest } from 'fastify';
import { asksOnly } from './asks-only.js';
import { isOwnAddress } from './own-address.js';
import { ProblemError } from './problem.js';

/** The Host header as it was sent: X-Forwarded-Host is ignored, since a client can write anything into it. */
const hostOf = (request: FastifyRequest): string => request.headers.host ?? '';

const acts = (request: FastifyRequest): boolean => !asksOnly(request) && request.method !== 'OPTIONS';

/** The origins of the product's own pages. */
export interface OwnOrigins {
  readonly all: readonly string[];
  /** The origin of the current request. */
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

/** The value of a header, truncated for the answer. A page without an origin sends `null`. */
const truncated = (header: string | undefined): string | undefined =>
  header === undefined || header === 'null' ? undefined : header.slice(0, 100);

function wrongOrigin(request: FastifyRequest): ProblemError {
  const reason = truncated(request.headers.origin);
  const here = `${request.protocol}://${hostOf(request).slice(0, 100)}`;
  return new ProblemError('wrong-origin', reason === undefined ? {} : { params: { reason, here } });
}

function wrongHost(request: FastifyRequest): ProblemError {
  const [host = '', origin] = [truncated(hostOf(request)), truncated(request.headers.origin)];
  return new ProblemError('wrong-host', {
    params: { reason: origin === undefined ? host : `${host} (Origin: ${origin})` },
  });
}

/**
 * Refuses requests from pages of other sites, which must not act with a person's cookie. Browsers send where a request
 * comes from; programs send nothing, and no page can send a token in a header. An origin that equals the request's own
 * host proves little, since a page elsewhere can let its host name point to this machine, so the host has to be one
 * that belongs to the product.
 */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: string | undefined): void {
  if (!acts(request) || request.headers.authorization?.startsWith('Bearer ') === true) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw wrongOrigin(request);
  const { origin } = request.headers;
  // No other page has this origin, whatever host name a proxy sends.
  if (origin !== undefined && publicUrl !== undefined && origin === new URL(publicUrl).origin) return;
  if (!isOwnAddress(hostOf(request), publicUrl)) throw wrongHost(request);
  if (origin !== undefined && origin !== `${request.protocol}://${hostOf(request)}`) {
    throw wrongOrigin(request);
  }
}
