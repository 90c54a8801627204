import { z } from 'zod';
import { instant, listOf, newPassword, pageQuery, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';
import { apiTokenView } from './organisations.js';

/** A sign-in that still holds. No address of the network is kept. */
export const sessionView = z.object({
  id: uuid,
  startedAt: instant,
  /** To the minute. */
  lastUsedAt: instant,
  expiresAt: instant,
  /** Of the latest use, "Firefox, Windows"; null before the first or where it cannot be told. */
  browser: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

/** As a person's own knowledge of a password, for proving it again. */
const knownPassword = z.string().min(1).max(200);

const exampleSession = {
  id: exampleId.other,
  startedAt: '2026-03-02T08:00:00.000Z',
  lastUsedAt: '2026-03-02T09:41:00.000Z',
  expiresAt: '2026-03-16T08:00:00.000Z',
  browser: 'Firefox, Windows',
  current: true,
};

export const accountOperations = {
  changePassword: operation({
    id: 'changePassword',
    method: 'PUT',
    path: '/me/password',
    tag: 'Account',
    access: 'signed-in',
    withGivenPassword: true,
    withoutFactor: true,
    summary: 'Change my password',
    description:
      'With the current one. Every other session of the account ends, a mail tells of it. Tokens for programs stay unless `revokeTokens` is true. Slowed down when the current password is wrong. Not for tokens.',
    body: z.strictObject({ current: knownPassword, password: newPassword, revokeTokens: z.boolean().optional() }),
    status: 204,
    problems: ['validation', 'not-signed-in', 'forbidden', 'too-many-requests'],
    example: { body: { current: 'korrekt häst batteri', password: 'fyra ord utan samband' } },
  }),
  proveSession: operation({
    id: 'proveSession',
    method: 'POST',
    path: '/sessions/current/proof',
    tag: 'Account',
    access: 'signed-in',
    keepsNoAnswer: true,
    summary: 'Prove again that it is me',
    description:
      'What is answered with `sign-in-again` can be done for some minutes after this. The session gets a new secret. Slowed down when the password is wrong. Not for tokens.',
    body: z.strictObject({ password: knownPassword }),
    status: 204,
    problems: ['validation', 'not-signed-in', 'forbidden', 'too-many-requests'],
    example: { body: { password: 'korrekt häst batteri' } },
  }),
  listSessions: operation({
    id: 'listSessions',
    method: 'GET',
    path: '/sessions',
    tag: 'Account',
    access: 'signed-in',
    summary: 'Where I am signed in',
    description: 'My sessions in all of my organisations, the one used last first. Not for tokens.',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(sessionView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: { answer: { items: [exampleSession], page: 1, limit: 20, total: 1 } },
  }),
  endOtherSessions: operation({
    id: 'endOtherSessions',
    method: 'DELETE',
    path: '/sessions',
    tag: 'Account',
    access: 'signed-in',
    summary: 'Sign out everywhere else',
    description: 'Every session of mine but this one is dead everywhere within a second. Not for tokens.',
    status: 204,
    problems: ['not-signed-in', 'forbidden'],
    example: {},
  }),
  endSession: operation({
    id: 'endSession',
    method: 'DELETE',
    path: '/sessions/{id}',
    tag: 'Account',
    access: 'signed-in',
    summary: 'End one of my sessions',
    description: 'It is dead everywhere within a second. Not for tokens.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  listPersonSessions: operation({
    id: 'listPersonSessions',
    method: 'GET',
    path: '/people/{id}/sessions',
    tag: 'People and roles',
    access: 'signed-in',
    summary: 'Where a person is signed in',
    description: 'Their sessions in this organisation. For administrators of the organisation in their own right.',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(sessionView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: { answer: { items: [{ ...exampleSession, current: false }], page: 1, limit: 20, total: 1 } },
  }),
  endPersonSessions: operation({
    id: 'endPersonSessions',
    method: 'DELETE',
    path: '/people/{id}/sessions',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    summary: 'Sign a person out',
    description:
      'Ends all of their sessions in this organisation; they can sign in again. For administrators in their own right. On record, and told to the person by mail.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  endPersonSession: operation({
    id: 'endPersonSession',
    method: 'DELETE',
    path: '/people/{id}/sessions/{sessionId}',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    summary: 'End one session of a person',
    description:
      'For administrators of the organisation in their own right. On record, and told to the person by mail.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  listPersonApiTokens: operation({
    id: 'listPersonApiTokens',
    method: 'GET',
    path: '/people/{id}/api-tokens',
    tag: 'People and roles',
    access: 'signed-in',
    summary: "A person's tokens for programs",
    description:
      'Those of this organisation, never the secrets. For administrators of the organisation in their own right.',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(apiTokenView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  revokePersonApiToken: operation({
    id: 'revokePersonApiToken',
    method: 'DELETE',
    path: '/people/{id}/api-tokens/{tokenId}',
    tag: 'People and roles',
    access: 'signed-in',
    recentSignIn: true,
    summary: "Revoke a person's token",
    description:
      'It stops working within a second. For administrators of the organisation in their own right. On record, and told to the person by mail.',
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
};
