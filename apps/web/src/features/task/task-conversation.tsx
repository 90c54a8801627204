import { Field, Label, Select, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Choosable } from './answer-field.js';
import { commentsQuery } from './task-queries.js';

/** What people said to each other about the task. */
export function TaskConversation({ taskId, people }: { readonly taskId: string; readonly people: readonly Choosable[] }) {
  const { t, instant, list } = useText();
  const comments = useQuery(commentsQuery(taskId));
  return (
    <Section title={t('task.conversation')} id="conversation">
      <Loaded query={comments} lines={2}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="muted">{t('task.comments.none')}</p>
          ) : (
            <ol className="comments">
              {page.items.map((comment) => (
                <li key={comment.id}>
                  <p className="comment-by">
                    <strong>{comment.by.name}</strong> <span className="muted">{instant(comment.at)}</span>
                  </p>
                  <p className="comment-text">{comment.text}</p>
                  {comment.mentions.length > 0 && <p className="muted">{t('task.comment.mentions', { people: list(comment.mentions.map((person) => person.name)) })}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      <WriteComment taskId={taskId} people={people} />
    </Section>
  );
}

function WriteComment({ taskId, people }: { readonly taskId: string; readonly people: readonly Choosable[] }) {
  const { t } = useText();
  const client = useQueryClient();
  const id = useId();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const add = useMutation({
    mutationFn: () => call(operations.addComment, { params: { id: taskId }, body: { text: text.trim(), ...(mentions.length === 0 ? {} : { mentions: [...mentions] }) } }),
    onSuccess: () => {
      setText('');
      setMentions([]);
      void refresh(client, operations.listComments);
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add.mutate();
      }}
    >
      <Field>
        <Label htmlFor={`${id}text`}>{t('task.comment.write')}</Label>
        <Textarea id={`${id}text`} rows={2} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {text !== '' && (
        <Field>
          <Label htmlFor={`${id}who`}>{t('task.comment.mention')}</Label>
          <Select id={`${id}who`} value="" onChange={(event) => setMentions((before) => [...before, event.target.value])}>
            <Select.Option value="">{t('task.person.choose')}</Select.Option>
            {people
              .filter((person) => !mentions.includes(person.id))
              .map((person) => (
                <Select.Option key={person.id} value={person.id}>
                  {person.label}
                </Select.Option>
              ))}
          </Select>
        </Field>
      )}
      <div className="actions">
        {mentions.map((mention) => (
          <ActionButton key={mention} variant="tertiary" onClick={() => setMentions((before) => before.filter((one) => one !== mention))}>
            {t('task.comment.unmention', { person: people.find((person) => person.id === mention)?.label ?? '' })}
          </ActionButton>
        ))}
      </div>
      <ProblemNotice error={add.error} />
      <div>
        <ActionButton type="submit" variant="secondary" loading={add.isPending}>
          {t('task.comment.add')}
        </ActionButton>
      </div>
    </form>
  );
}
