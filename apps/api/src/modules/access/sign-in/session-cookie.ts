import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '@stegvis/workflow';
import type { Configuration } from '../../../platform/config/configuration.js';
import { toDate } from '../../../platform/clock/clock.js';
import { ProblemError } from '../../../platform/http/problem.js';
import type { Entry } from './entry.js';
import type { PendingEntry } from '../factors/second-step.js';
import type { Member } from './sessions.js';

/** Under TLS the prefix binds the cookie to this host; browsers refuse it without TLS. */
const prefix = (configuration: Configuration): string => (configuration.secureCookies ? '__Host-' : '');
const nameOf = (configuration: Configuration): string => `${prefix(configuration)}stegvis_session`;
/** The cookie of a sign-in that waits for its second step in this browser. */
const pendingName = (configuration: Configuration): string => `${prefix(configuration)}stegvis_pending`;

export const sessionToken = (request: FastifyRequest, configuration: Configuration): string | undefined =>
  request.cookies[nameOf(configuration)];
export const pendingToken = (request: FastifyRequest, configuration: Configuration): string | undefined =>
  request.cookies[pendingName(configuration)];

export function setSessionCookie(
  reply: FastifyReply,
  configuration: Configuration,
  token: string,
  expiresAt: Instant,
): void {
  reply.setCookie(nameOf(configuration), token, { ...attributes(configuration), expires: toDate(expiresAt) });
}

export function clearSessionCookie(reply: FastifyReply, configuration: Configuration): void {
  reply.setCookie(nameOf(configuration), '', { ...attributes(configuration), maxAge: 0 });
}

export function setPendingCookie(
  reply: FastifyReply,
  configuration: Configuration,
  { pending, expiresAt }: PendingEntry,
): void {
  reply.setCookie(pendingName(configuration), pending, { ...attributes(configuration), expires: toDate(expiresAt) });
}

/** Sets the cookie of the result. @throws ProblemError 401 when the second step is needed */
export function takeEntry(reply: FastifyReply, configuration: Configuration, entry: Entry): Member {
  if ('pending' in entry) {
    setPendingCookie(reply, configuration, entry);
    throw new ProblemError('second-factor-needed');
  }
  setSessionCookie(reply, configuration, entry.token, entry.expiresAt);
  return entry.member;
}

/** The same, after the second step. */
export function takeSecondEntry(reply: FastifyReply, configuration: Configuration, entry: Entry): Member {
  const member = takeEntry(reply, configuration, entry);
  reply.setCookie(pendingName(configuration), '', { ...attributes(configuration), maxAge: 0 });
  return member;
}

const attributes = (configuration: Configuration) =>
  ({ httpOnly: true, sameSite: 'lax', secure: configuration.secureCookies, path: '/' }) as const;
