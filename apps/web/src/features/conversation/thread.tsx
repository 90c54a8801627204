import type { Mentionable } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type CommentView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextLink } from '../../ui/text-link.js';
import { useToasts } from '../../ui/toasts.js';
import { CommentItem } from './comment-item.js';
import { Composer } from './composer.js';
import { refreshComments, type Subject, type Thread } from './conversation-queries.js';
import { ToDoForm } from './to-do-form.js';

export interface ThreadProps {
  readonly thread: Thread;
  /** The page on which it is shown. */
  readonly subject: Subject;
  readonly people: readonly Mentionable[];
}

interface Resolved {
  readonly resolved: NonNullable<CommentView['resolved']>;
  readonly toDo: CommentView['toDo'];
}

/** A thread, folded when it is resolved. */
export function ThreadView({ thread, subject, people }: ThreadProps) {
  const { t } = useText();
  const { first } = thread;
  const open = <OpenThread thread={thread} subject={subject} people={people} />;
  if (first.resolved === null) {
    return <li className={first.toDo === null ? 'thread' : 'thread thread-to-do'}>{open}</li>;
  }
  const said = first.text === '' ? t('conversation.dont-know') : first.text;
  return (
    <li className="thread thread-settled">
      <details className="quiet-details">
        <summary>
          <span className="thread-summary">{said}</span>{' '}
          <span className="muted">
            <ResolvedBy resolved={first.resolved} toDo={first.toDo} />
          </span>
        </summary>
        {open}
      </details>
    </li>
  );
}

/** When the thread was resolved and by whom; by nobody when the task went back from somebody who had left. */
function ResolvedBy({ resolved: { at, by }, toDo }: Resolved) {
  const { t, instant } = useText();
  const date = instant(at);
  if (by === null) return t(toDo === null ? 'conversation.resolved.by-rule' : 'to-do.is-done.by-rule', { date });
  return t(toDo === null ? 'conversation.resolved' : 'to-do.is-done', { person: by.name, date });
}

function OpenThread({ thread: { first, replies }, subject, people }: ThreadProps) {
  const { t } = useText();
  const [doing, setDoing] = useState<'reply' | 'to-do' | null>(null);
  const settle = useSettle(first);
  const elsewhere = first.about.id !== subject.id;
  const settled = first.resolved !== null;
  const words = first.toDo === null ? t('conversation.resolve') : t('to-do.done');
  return (
    <>
      {elsewhere && <TextLink to={`/tasks/${first.about.id}#comment-${first.id}`}>{first.about.title}</TextLink>}
      <ToDoLine comment={first} />
      <CommentItem
        comment={first}
        people={people}
        actions={
          <>
            <ActionButton
              variant={first.toDo !== null && !settled ? 'secondary' : 'tertiary'}
              loading={settle.isPending}
              onClick={() => settle.mutate(!settled)}
            >
              {settled ? t('conversation.reopen') : words}
            </ActionButton>
            {!settled && (
              <>
                <ActionButton variant="tertiary" onClick={() => setDoing('reply')}>
                  {t('conversation.reply')}
                </ActionButton>
                <ActionButton variant="tertiary" onClick={() => setDoing('to-do')}>
                  {first.toDo === null ? t('to-do.make') : t('to-do.change')}
                </ActionButton>
              </>
            )}
          </>
        }
      />
      <ProblemNotice error={settle.error} />
      {doing === 'to-do' && <ToDoForm comment={first} people={people} onDone={() => setDoing(null)} />}
      {replies.length > 0 && (
        <ol className="replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} people={people} />
            </li>
          ))}
        </ol>
      )}
      {doing === 'reply' && (
        <Composer
          subject={{ type: first.about.type, id: first.about.id }}
          people={people}
          replyTo={{ threadId: first.id, to: first.by.name }}
          onDone={() => setDoing(null)}
        />
      )}
    </>
  );
}

function ToDoLine({ comment: { toDo } }: { readonly comment: CommentView }) {
  const { t, date } = useText();
  if (toDo === null) return null;
  const who = toDo.person?.name ?? (toDo.role === null ? '' : t(`role.${toDo.role}`));
  return (
    <p className="to-do-line">
      {toDo.dueOn === null ? t('to-do.for', { who }) : t('to-do.for-due', { who, date: date(toDo.dueOn) })}
    </p>
  );
}

function useSettle(first: CommentView) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  const turn = async (resolved: boolean) => {
    await call(operations.resolveThread, { params: { id: first.id }, body: { resolved } });
    await refreshComments(client);
  };
  return useMutation({
    mutationFn: turn,
    onSuccess: (_, resolved) => {
      if (resolved) {
        say({ text: t(first.toDo === null ? 'conversation.settled' : 'to-do.done.said'), undo: () => turn(false) });
      }
    },
  });
}
