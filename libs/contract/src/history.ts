import { z } from 'zod';
import { datasetRef, instant, line, listOf, localDate, pageQuery, personRef, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';

export const auditEventView = z.object({
  id: uuid,
  at: instant,
  by: personRef.nullable(),
  onBehalfOf: personRef.nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: uuid.nullable(), title: z.string().nullable() }),
  /** The event in words, with the step and the dataset that it concerns. */
  text: z.string(),
  round: z.object({ id: uuid, name: z.string() }).nullable(),
  dataset: datasetRef.nullable(),
  step: z.number().int().nullable(),
  /** Where values changed: what stood there and what stands there now, in words; '' for nothing. `before` is null where only is told that it changed. */
  changes: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string(), text: z.string() })),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEventView = z.infer<typeof auditEventView>;

export const recordSealView = z.object({
  seals: z.number().int(),
  sealedUntil: instant.nullable(),
  verifiedAt: instant.nullable(),
  findings: z.number().int().nullable(),
});
export type RecordSealView = z.infer<typeof recordSealView>;

export const messageSummary = z.object({ id: uuid, to: z.string(), subject: z.string(), sentAt: instant });
/** A link that opens a door is in no mail of the mailbox; this is what the mail brought one for. */
export const closedLink = z.object({
  kind: z.enum(['invitation', 'password-reset', 'address-confirm']),
  /** By me, now. */ openable: z.boolean(),
});
export const messageView = messageSummary.extend({
  text: z.string(),
  html: z.string(),
  closedLink: closedLink.nullable(),
  headers: z.record(z.string(), z.string()),
  /** `contentId`: what the HTML shows it by (`cid:`). `content` is base64. */
  attachments: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      contentId: z.string(),
      content: z.string(),
    }),
  ),
});
export type MessageView = z.infer<typeof messageView>;

export const historyOperations = {
  listAuditEvents: operation({
    id: 'listAuditEvents',
    method: 'GET',
    path: '/audit-events',
    tag: 'History',
    access: 'signed-in',
    summary: 'Everything that happened',
    description:
      "Newest first. `from` and `to` are days of the organisation's zone, both included, or instants. For coordinator, project leader, management and administrator.",
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['at', '-at']).default('-at'),
      from: z.union([localDate, instant]).optional(),
      to: z.union([localDate, instant]).optional(),
      step: z.coerce.number().int().min(1).max(16).optional(),
      personId: uuid.optional(),
      action: line(80).optional(),
      subjectType: line(40).optional(),
      subjectId: uuid.optional(),
      roundId: uuid.optional(),
      datasetId: uuid.optional(),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(auditEventView),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: {
      answer: {
        items: [
          {
            id: exampleId.other,
            at: '2026-03-02T08:00:00.000Z',
            by: { id: exampleId.person, name: 'Anna Ek' },
            onBehalfOf: null,
            action: 'round.started',
            subject: { type: 'round', id: exampleId.round, title: 'Våren 2026' },
            text: 'Anna Ek startade omgången Våren 2026',
            round: { id: exampleId.round, name: 'Våren 2026' },
            dataset: null,
            step: null,
            changes: [],
            detail: {},
          },
        ],
        page: 1,
        limit: 20,
        total: 1,
      },
    },
  }),
  getRecordSeal: operation({
    id: 'getRecordSeal',
    method: 'GET',
    path: '/record-seal',
    tag: 'History',
    access: 'signed-in',
    summary: 'How far the record is sealed and verified',
    description:
      'Events are sealed some minutes after they happened and verified once a day. `findings` counts what was not as it was sealed; null before the first verification. For those who may read everything that happened.',
    status: 200,
    answer: recordSealView,
    problems: ['not-signed-in', 'forbidden'],
    example: {
      answer: {
        seals: 239,
        sealedUntil: '2026-03-02T08:00:00.000Z',
        verifiedAt: '2026-03-02T00:10:00.000Z',
        findings: 0,
      },
    },
  }),
  listMessages: operation({
    id: 'listMessages',
    method: 'GET',
    path: '/mailbox/messages',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'Mails in the built-in mailbox',
    description:
      'Only where no SMTP server is configured, for administrators and coordinators of the organisation that sent them. Newest first.',
    query: z.strictObject({ ...pageQuery, to: z.string().max(254).optional(), search: line(200).optional() }),
    status: 200,
    answer: listOf(messageSummary),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  getMessage: operation({
    id: 'getMessage',
    method: 'GET',
    path: '/mailbox/messages/{id}',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'A mail',
    description:
      'With text, HTML, headers and attachments. Links that let somebody in as whom the mail is for are not in it: `closedLink` says that there was one.',
    status: 200,
    answer: messageView,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  openMessageLink: operation({
    id: 'openMessageLink',
    method: 'POST',
    path: '/mailbox/messages/{id}/opening',
    tag: 'Mailbox',
    access: 'signed-in',
    keepsNoAnswer: true,
    summary: 'Open the link of a mail as whom it is for',
    description:
      'A new link in place of the one that the mail does not show: of a mail to confirm my own address, or, while the product is tried with one organisation and no mail server, of an invitation that I sent as the administrator from set-up. On the record, and only with a session.',
    status: 201,
    answer: z.object({ url: z.string() }),
    problems: ['not-signed-in', 'forbidden', 'visiting', 'not-found'],
    example: { answer: { url: 'https://stegvis.example/invitations/AZMrbnsafD6aVR8uPUxbag' } },
  }),
  listNotices: operation({
    id: 'listNotices',
    method: 'GET',
    path: '/notices',
    tag: 'Mailbox',
    access: 'signed-in',
    visitors: true,
    summary: 'Planned and sent mail',
    description:
      "Where each mail stands. `reason` is a code or what the mail server said, `reasonText` the same in the reader's words. `mayHaveGoneOut` counts how often the person may have got it: more than once only where a process was killed, or a line cut, while it was handed over. For coordinators and administrators.",
    query: z.strictObject({
      ...pageQuery,
      state: z.enum(['planned', 'sent', 'failed', 'suppressed']).optional(),
      personId: uuid.optional(),
    }),
    status: 200,
    answer: listOf(
      z.object({
        id: uuid,
        kind: z.string(),
        recipient: personRef,
        state: z.enum(['planned', 'sent', 'failed', 'suppressed']),
        dueAt: instant,
        sentAt: instant.nullable(),
        attempts: z.number().int(),
        mayHaveGoneOut: z.number().int(),
        reason: z.string().nullable(),
        reasonText: z.string().nullable(),
      }),
    ),
    exportable: true,
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: {},
  }),
  sendNoticeAgain: operation({
    id: 'sendNoticeAgain',
    method: 'POST',
    path: '/notices/{id}/attempts',
    tag: 'Mailbox',
    access: 'signed-in',
    summary: 'Try a failed mail once more',
    description:
      'Of a mail that failed, once what stood in its way is mended. 409 for one that has not failed, and for one whose link is gone: invite anew instead. For coordinators and administrators; on record.',
    status: 202,
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: {},
  }),
};
