import { instant, text, yesNo, type ColumnsOf } from './export-columns.js';
import { apiTokenColumns } from './organisations.docs.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { accountOperations } from './accounts.js';

const exampleSession = {
  id: exampleId.other,
  startedAt: '2026-03-02T08:00:00.000Z',
  lastUsedAt: '2026-03-02T09:41:00.000Z',
  expiresAt: '2026-03-16T08:00:00.000Z',
  browser: 'Firefox, Windows',
  current: true,
};

const sessionColumns: ColumnsOf<typeof accountOperations.listSessions> = [
  instant('startedAt'),
  instant('lastUsedAt'),
  instant('expiresAt'),
  text('browser'),
  yesNo('current'),
  text('id'),
];

export const accountDocs: DocsOf<typeof accountOperations> = {
  changePassword: {
    summary: 'Change my password',
    description:
      'With the current one. Every other session of the account ends, a mail tells of it. Tokens for programs stay unless `revokeTokens` is true. Slowed down when the current password is wrong. Not for tokens.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'too-many-requests'],
    example: { body: { current: 'korrekt häst batteri', password: 'fyra ord utan samband' } },
  },
  proveSession: {
    summary: 'Prove again that it is me',
    description:
      'What is answered with `sign-in-again` can be done for some minutes after this. The session gets a new secret. Slowed down when the password is wrong. Not for tokens.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'too-many-requests'],
    example: { body: { password: 'korrekt häst batteri' } },
  },
  listSessions: {
    summary: 'Where I am signed in',
    description: 'My sessions in all of my organisations, the one used last first. Not for tokens.',
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: { answer: { items: [exampleSession], page: 1, limit: 20, total: 1 } },
    columns: sessionColumns,
  },
  endOtherSessions: {
    summary: 'Sign out everywhere else',
    description: 'Every session of mine but this one is dead everywhere within a second. Not for tokens.',
    problems: ['not-signed-in', 'forbidden'],
    example: {},
  },
  endSession: {
    summary: 'End one of my sessions',
    description: 'It is dead everywhere within a second. Not for tokens.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  listPersonSessions: {
    summary: 'Where a person is signed in',
    description: 'Their sessions in this organisation. For administrators of the organisation in their own right.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: { answer: { items: [{ ...exampleSession, current: false }], page: 1, limit: 20, total: 1 } },
    columns: sessionColumns,
  },
  endPersonSessions: {
    summary: 'Sign a person out',
    description:
      'Ends all of their sessions in this organisation; they can sign in again. For administrators in their own right. On record, and told to the person by mail.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  endPersonSession: {
    summary: 'End one session of a person',
    description:
      'For administrators of the organisation in their own right. On record, and told to the person by mail.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  listPersonApiTokens: {
    summary: "A person's tokens for programs",
    description:
      'Those of this organisation, never the secrets. For administrators of the organisation in their own right.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: {},
    columns: apiTokenColumns,
  },
  revokePersonApiToken: {
    summary: "Revoke a person's token",
    description:
      'It stops working within a second. For administrators of the organisation in their own right. On record, and told to the person by mail.',
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
};
