import type { Mentionable } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type CommentView } from '@stegvis/contract';
import { useState, type ReactNode } from 'react';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { refreshComments } from './conversation-queries.js';
import { EditComment } from './edit-comment.js';
import { partsOf } from './mention-text.js';

export interface CommentItemProps {
  readonly comment: CommentView;
  readonly people: readonly Mentionable[];
  /** Actions for the whole thread. */
  readonly actions?: ReactNode;
}

/** The id of a comment's element, which links to a comment lead to. */
export const commentId = (id: string): string => `comment-${id}`;

export function CommentItem({ comment, people, actions }: CommentItemProps) {
  const { t, instant } = useText();
  const [editing, setEditing] = useState(false);
  const remove = useRemove(comment);
  return (
    <div className="comment" id={commentId(comment.id)} tabIndex={-1}>
      <p className="comment-by">
        <strong>{comment.by.name}</strong> <span className="muted">{instant(comment.at)}</span>
        {comment.editedAt !== null && !comment.deleted && (
          <span className="muted"> ({t('conversation.edited', { date: instant(comment.editedAt) })})</span>
        )}
      </p>
      <Words comment={comment} editing={editing} people={people} onDone={() => setEditing(false)} />
      <ProblemNotice error={remove.error} />
      {!editing && (
        <div className="actions comment-actions">
          {actions}
          {comment.mine && !comment.deleted && comment.kind !== 'dont-know' && (
            <ActionButton variant="tertiary" onClick={() => setEditing(true)}>
              {t('conversation.edit')}
            </ActionButton>
          )}
          {comment.mine && !comment.deleted && (
            <ActionButton variant="tertiary" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('conversation.delete')}
            </ActionButton>
          )}
        </div>
      )}
    </div>
  );
}

function Words({
  comment,
  editing,
  people,
  onDone,
}: {
  readonly comment: CommentView;
  readonly editing: boolean;
  readonly people: readonly Mentionable[];
  readonly onDone: () => void;
}) {
  const { t } = useText();
  if (editing) return <EditComment comment={comment} people={people} onDone={onDone} />;
  if (comment.deleted) return <p className="muted">{t('conversation.deleted')}</p>;
  return (
    <>
      {comment.kind !== 'comment' && <p className="comment-kind">{t(`conversation.${comment.kind}`)}</p>}
      {comment.question !== null && (
        <p className="muted">{t('conversation.about-question', { question: comment.question })}</p>
      )}
      <p className="comment-text">
        {comment.text === '' &&
          comment.kind === 'dont-know' &&
          t('conversation.dont-know.text', { person: comment.by.name })}
        {partsOf(comment.text, comment.mentions, people).map((part, index) =>
          part.mention ? <strong key={index}>{part.text}</strong> : part.text,
        )}
      </p>
    </>
  );
}

/** Deletes a comment at once, with a button to undo it. */
function useRemove(comment: CommentView) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  return useMutation({
    mutationFn: () => call(operations.deleteComment, { params: { id: comment.id } }),
    onSuccess: async () => {
      await refreshComments(client);
      say({
        text: t('conversation.deleted'),
        undo: async () => {
          await call(operations.changeComment, {
            params: { id: comment.id },
            ifMatch: comment.version + 1,
            body: { deleted: false },
          });
          await refreshComments(client);
        },
      });
    },
  });
}
