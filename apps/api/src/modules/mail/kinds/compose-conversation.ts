import { Injectable } from '@nestjs/common';
import type { ConversationLine } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { CommentsForMail, type CommentForMail } from '../../conversation/conversation.door.js';
import type { ClaimedRow, MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

/** Composes a mail about comments from their current state. */
@Injectable()
export class ComposeConversation implements MailComposer {
  constructor(private readonly comments: CommentsForMail) {}

  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const comments = await this.comments.byIds(
      sql,
      context.rows.map((row) => row.subject_id),
    );
    const current = context.rows.flatMap((row) => {
      const comment = comments.get(row.subject_id);
      return comment !== undefined && stillTrue(row, comment, context.person.id) ? [{ row, comment }] : [];
    });
    if (current.length === 0) return 'finished';
    const stale = context.rows.filter((row) => !current.some((one) => one.row === row)).map((row) => row.id);
    const actors = current.map(({ row, comment }) => actorOf(row) ?? comment.by);
    const names = await readNamesOf(sql, actors);
    const lines = current.map(({ row, comment }): ConversationLine => {
      const by = names(actorOf(row) ?? comment.by) ?? context.organisation.name;
      const kind = row.kind === 'mention' ? 'mention' : comment.kind === 'comment' ? 'to-do' : comment.kind;
      const { language } = context.person;
      return {
        kind,
        by,
        title: comment.title(language),
        question: comment.question(language),
        text: comment.text,
        dueOn: comment.dueOn,
        url: context.link(comment.path),
      };
    });
    const { name } = context.person;
    return {
      mail: {
        kind: 'conversation',
        props: {
          name,
          organisation: context.organisation.name,
          today: context.today,
          url: context.link('/my-tasks'),
          comments: lines,
        },
      },
      stale,
    };
  }
}

/** The person who gave the to-do may be another than the author of the comment. */
function actorOf(row: ClaimedRow): Uuid | null {
  const { by } = row.detail;
  return typeof by === 'string' ? by : null;
}

function stillTrue(row: ClaimedRow, comment: CommentForMail, personId: Uuid): boolean {
  return row.kind === 'mention' ? comment.mentions.includes(personId) : comment.toDo;
}
