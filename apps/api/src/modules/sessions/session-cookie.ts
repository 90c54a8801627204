import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '@stegvis/workflow';
import type { Configuration } from '../../platform/config/configuration.js';
import { toDate } from '../../platform/clock/clock.js';

/** Under TLS bound to this very host; browsers refuse the prefix without TLS. */
const nameOf = (configuration: Configuration): string => (configuration.secureCookies ? '__Host-stegvis_session' : 'stegvis_session');

export const sessionToken = (request: FastifyRequest, configuration: Configuration): string | undefined => request.cookies[nameOf(configuration)];

export function setSessionCookie(reply: FastifyReply, configuration: Configuration, token: string, expiresAt: Instant): void {
  reply.setCookie(nameOf(configuration), token, { ...attributes(configuration), expires: toDate(expiresAt) });
}

export function clearSessionCookie(reply: FastifyReply, configuration: Configuration): void {
  reply.setCookie(nameOf(configuration), '', { ...attributes(configuration), maxAge: 0 });
}

const attributes = (configuration: Configuration) => ({ httpOnly: true, sameSite: 'lax', secure: configuration.secureCookies, path: '/' }) as const;
