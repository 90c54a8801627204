import { z } from 'zod';
import {
  datasetRef,
  instant,
  line,
  listOf,
  localDate,
  pageQuery,
  personRef,
  uuid,
  writtenAddress,
} from './primitives.js';
import { operation } from './operation.js';

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
  /**
   * The changed values in words, before and after; '' for no value. `before` is null when only the fact of a change was
   * recorded.
   */
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
/** The mailbox stores no link that holds a secret; this says what the link of the mail was for. */
export const closedLink = z.object({
  kind: z.enum(['invitation', 'password-reset', 'address-confirm']),
  /** Whether I may open it now. */
  openable: z.boolean(),
});
export const messageView = messageSummary.extend({
  text: z.string(),
  html: z.string(),
  closedLink: closedLink.nullable(),
  headers: z.record(z.string(), z.string()),
  /** `contentId` is how the HTML refers to it (`cid:`). `content` is base64. */
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
  }),
  getRecordSeal: operation({
    id: 'getRecordSeal',
    method: 'GET',
    path: '/record-seal',
    tag: 'History',
    access: 'signed-in',
    status: 200,
    answer: recordSealView,
  }),
  listMessages: operation({
    id: 'listMessages',
    method: 'GET',
    path: '/mailbox/messages',
    tag: 'Mailbox',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery, to: writtenAddress.optional(), search: line(200).optional() }),
    status: 200,
    answer: listOf(messageSummary),
    exportable: true,
  }),
  getMessage: operation({
    id: 'getMessage',
    method: 'GET',
    path: '/mailbox/messages/{id}',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 200,
    answer: messageView,
  }),
  openMessageLink: operation({
    id: 'openMessageLink',
    method: 'POST',
    path: '/mailbox/messages/{id}/opening',
    tag: 'Mailbox',
    access: 'signed-in',
    idempotent: false,
    status: 201,
    answer: z.object({ url: z.string() }),
  }),
  listNotices: operation({
    id: 'listNotices',
    method: 'GET',
    path: '/notices',
    tag: 'Mailbox',
    access: 'signed-in',
    visitors: true,
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
  }),
  sendNoticeAgain: operation({
    id: 'sendNoticeAgain',
    method: 'POST',
    path: '/notices/{id}/attempts',
    tag: 'Mailbox',
    access: 'signed-in',
    status: 202,
  }),
};
