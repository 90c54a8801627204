import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { CommentRow } from './comment.row.js';
import { findComments, type CommentFacts, type NewComment } from './comments.query.js';

/** Locks and reads a comment; null when the organisation has no such comment. */
export async function lockComment(sql: Sql, id: Uuid): Promise<CommentFacts | null> {
  const where = { ...ofOrganisation(sql), id };
  await sql.manager.findOne(CommentRow, { where, lock: { mode: 'pessimistic_write' } });
  const [row] = await findComments(sql, [id]);
  return row ?? null;
}

export async function insertComment(sql: Sql, comment: NewComment): Promise<void> {
  await sql.manager.insert(CommentRow, { ...ofOrganisation(sql), ...comment });
}

export async function writeComment(sql: Sql, comment: CommentFacts): Promise<void> {
  const { id, text, mentions, edited_at, deleted_at, resolved_at, resolved_by } = comment;
  const { assigned_person, assigned_role, due_on } = comment;
  await sql.manager.update(
    CommentRow,
    { ...ofOrganisation(sql), id },
    {
      text,
      mentions,
      edited_at,
      deleted_at,
      resolved_at,
      resolved_by,
      assigned_person,
      assigned_role,
      due_on,
      ...nextVersion,
    },
  );
}
