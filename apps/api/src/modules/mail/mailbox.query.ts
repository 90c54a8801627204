import type { MessageView } from '@stegvis/contract';
import type { InlinePicture } from '@stegvis/notifications';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Conditions, listPage, type Page, type PageQuery } from '../../platform/http/list-page.js';
import type { Sql } from '../../platform/database/sql.js';
import { closedKinds, type ClosedKind } from './closed-kinds.js';

export interface SummaryRow {
  readonly id: Uuid;
  readonly recipient: string;
  readonly subject: string;
  readonly sent_at: Instant;
}

export interface MessageRow extends SummaryRow {
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: MessageView['attachments'];
  readonly link_kind: ClosedKind | null;
}

export interface NewMessage extends Omit<MessageRow, 'attachments' | 'link_kind'> {
  readonly pictures: readonly InlinePicture[];
}

/** Whose mails: undefined for those of all organisations, as the dispatcher. */
export interface Reach {
  readonly organisationId: Uuid | undefined;
}

const organisationOf = 'SELECT organisation_id AS id FROM notices WHERE id = $1';
const insert = `
  INSERT INTO mailbox_messages (organisation_id, id, recipient, subject, text, html, headers, sent_at, attachments) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (organisation_id, id) DO NOTHING`;
/** Many mails show the same picture; it is stored once, under its content id. */
const insertPicture = `
  INSERT INTO mailbox_pictures (organisation_id, content_id, content) VALUES ($1, $2, $3) ON CONFLICT (organisation_id, content_id) DO NOTHING`;
const select = 'SELECT id, recipient, subject, sent_at';
/** The attachments of a mail, with their content. */
const attachments = `
  (SELECT coalesce(jsonb_agg(one || jsonb_build_object('content', translate(encode(p.content, 'base64'), E'\\n', '')) ORDER BY place), '[]')
   FROM jsonb_array_elements(m.attachments) WITH ORDINALITY AS a (one, place)
   JOIN mailbox_pictures p ON p.organisation_id = m.organisation_id AND p.content_id = one ->> 'contentId') AS attachments`;
const linkKind = `(SELECT n.kind FROM notices n WHERE n.organisation_id = m.organisation_id AND n.id = m.id AND n.kind IN (${closedKinds.map((kind) => `'${kind}'`).join(', ')})) AS link_kind`;

/** Read as the dispatcher, who sees the notices of all organisations. */
export async function readOrganisationOfNotice(sql: Sql, id: Uuid): Promise<Uuid | undefined> {
  return (await sql.query<{ id: Uuid }>(organisationOf, [id]))[0]?.id;
}

/** A mail that is stored already is left unchanged. */
export async function insertMessage(sql: Sql, { pictures, ...message }: NewMessage): Promise<void> {
  for (const { contentId, content } of pictures) {
    await sql.execute(insertPicture, [sql.organisationId, contentId, Buffer.from(content)]);
  }
  const shown = pictures.map(({ contentId, name, mediaType, content }) => ({
    name,
    mediaType,
    size: content.length,
    contentId,
  }));
  const { id, recipient, subject, text, html, headers, sent_at: sentAt } = message;
  await sql.execute(insert, [
    sql.organisationId,
    id,
    recipient,
    subject,
    text,
    html,
    headers,
    sentAt,
    JSON.stringify(shown),
  ]);
}

export interface MessageQuery extends PageQuery {
  readonly to?: string | undefined;
  readonly search?: string | undefined;
}

export function listMessageRows<View>(
  sql: Sql,
  { organisationId }: Reach,
  query: MessageQuery,
  map: (row: SummaryRow) => View,
): Promise<Page<View>> {
  const where = new Conditions()
    .add('organisation_id = ?', organisationId)
    .add('recipient = ?', query.to)
    .search(['subject', 'recipient', 'text'], query.search);
  return listPage<SummaryRow, View>(sql, {
    select,
    from: 'FROM mailbox_messages',
    where,
    sorts: { sentAt: 'sent_at' },
    sort: '-sentAt',
    tieBreaker: 'id',
    query,
    map,
  });
}

export async function readMessage(sql: Sql, { organisationId }: Reach, id: Uuid): Promise<MessageRow | undefined> {
  const where = new Conditions().add('id = ?', id).add('organisation_id = ?', organisationId);
  const rows = await sql.query<MessageRow>(
    `${select}, text, html, headers, ${attachments}, ${linkKind} FROM mailbox_messages m WHERE ${where.text}`,
    where.values,
  );
  return rows[0];
}
