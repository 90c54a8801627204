import { z } from 'zod';
import { instant, listOf, newPassword, pageQuery, uuid } from './primitives.js';
import { operation } from './operation.js';
import { apiTokenView } from './organisations.js';

/** A session that is still valid. Network addresses are not stored. */
export const sessionView = z.object({
  id: uuid,
  startedAt: instant,
  /** The time of the latest use, to the minute. */
  lastUsedAt: instant,
  expiresAt: instant,
  /** The browser of the latest use, "Firefox, Windows"; null before the first use, or when it is unknown. */
  browser: z.string().nullable(),
  /** This is the session that sends the request. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

/** A password that the account already has. It may be shorter than the rule for new passwords allows. */
const knownPassword = z.string().min(1).max(200);

export const accountOperations = {
  changePassword: operation({
    id: 'changePassword',
    method: 'PUT',
    path: '/me/password',
    tag: 'Account',
    access: 'signed-in',
    withGivenPassword: true,
    withoutFactor: true,
    body: z.strictObject({ current: knownPassword, password: newPassword, revokeTokens: z.boolean().optional() }),
    status: 204,
  }),
  proveSession: operation({
    id: 'proveSession',
    method: 'POST',
    path: '/sessions/current/proof',
    tag: 'Account',
    access: 'signed-in',
    idempotent: false,
    body: z.strictObject({ password: knownPassword }),
    status: 204,
  }),
  listSessions: operation({
    id: 'listSessions',
    method: 'GET',
    path: '/sessions',
    tag: 'Account',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(sessionView),
    exportable: true,
  }),
  endOtherSessions: operation({
    id: 'endOtherSessions',
    method: 'DELETE',
    path: '/sessions',
    tag: 'Account',
    access: 'signed-in',
    status: 204,
  }),
  endSession: operation({
    id: 'endSession',
    method: 'DELETE',
    path: '/sessions/{id}',
    tag: 'Account',
    access: 'signed-in',
    status: 204,
  }),
  listPersonSessions: operation({
    id: 'listPersonSessions',
    method: 'GET',
    path: '/people/{id}/sessions',
    tag: 'People and roles',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(sessionView),
    exportable: true,
  }),
  endPersonSessions: operation({
    id: 'endPersonSessions',
    method: 'DELETE',
    path: '/people/{id}/sessions',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    status: 204,
  }),
  endPersonSession: operation({
    id: 'endPersonSession',
    method: 'DELETE',
    path: '/people/{id}/sessions/{sessionId}',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    status: 204,
  }),
  listPersonApiTokens: operation({
    id: 'listPersonApiTokens',
    method: 'GET',
    path: '/people/{id}/api-tokens',
    tag: 'People and roles',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(apiTokenView),
    exportable: true,
  }),
  revokePersonApiToken: operation({
    id: 'revokePersonApiToken',
    method: 'DELETE',
    path: '/people/{id}/api-tokens/{tokenId}',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    status: 204,
  }),
};
