import { Injectable } from '@nestjs/common';
import type { Language, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Guides } from '../guide/guide.door.js';
import { questionOf, titleOfComment } from './comment-views.js';
import { findComments, type CommentKind } from './comments.query.js';

/** A comment as a mail shows it, in its current state. */
export interface CommentForMail {
  readonly id: Uuid;
  readonly kind: CommentKind;
  /** The task or dataset in words. */
  readonly title: (language: Language) => string;
  /** The question of the task that it is about; null when it is about no single one. */
  readonly question: (language: Language) => string | null;
  readonly text: string;
  readonly by: Uuid;
  readonly mentions: readonly Uuid[];
  /** Whether it is an open to-do. */
  readonly toDo: boolean;
  readonly dueOn: LocalDate | null;
  /** The path of its page. */
  readonly path: string;
}

/** Reads comments for mails. Deleted comments are left out. */
@Injectable()
export class CommentsForMail {
  constructor(private readonly guides: Guides) {}

  async byIds(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, CommentForMail>> {
    const rows = (await findComments(sql, ids)).filter((row) => row.deleted_at === null);
    const guideOf = await this.guides.among(
      sql,
      rows.flatMap((row) => row.guide_version ?? []),
    );
    const comments = rows.map((row): CommentForMail => ({
      id: row.id,
      kind: row.kind,
      title: (language) => titleOfComment(row, guideOf, language),
      question: (language) => questionOf(row, { guideOf, language }),
      text: row.text,
      by: row.by_person_id,
      mentions: row.mentions,
      toDo: (row.assigned_person !== null || row.assigned_role !== null) && row.resolved_at === null,
      dueOn: row.due_on,
      path: `${row.task_id === null ? `/datasets/${row.dataset_id ?? ''}/conversation` : `/tasks/${row.task_id}`}#comment-${row.id}`,
    }));
    return new Map(comments.map((one) => [one.id, one]));
  }
}
