import type { Mentionable } from '@stegvis/workflow';
import { Field, Input, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type CommentView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DayOffNote } from '../shared/day-off-note.js';
import { refreshComments } from './conversation-queries.js';

export interface ToDoFormProps {
  readonly comment: CommentView;
  readonly people: readonly Mentionable[];
  readonly onDone: () => void;
}

const coordinator = 'role';

/** Makes the thread a to-do for somebody, with a due date. */
export function ToDoForm({ comment, people, onDone }: ToDoFormProps) {
  const { t } = useText();
  const id = useId();
  const client = useQueryClient();
  const [who, setWho] = useState(comment.toDo?.person?.id ?? (comment.toDo === null ? '' : coordinator));
  const [dueOn, setDueOn] = useState(comment.toDo?.dueOn ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (drop: boolean) => {
      const due = { dueOn: dueOn === '' ? null : dueOn };
      const toDo = drop
        ? null
        : who === coordinator
          ? { role: 'coordinator' as const, ...due }
          : { personId: who, ...due };
      return call(operations.changeComment, { params: { id: comment.id }, ifMatch: comment.version, body: { toDo } });
    },
    onSettled: () => refreshComments(client),
    onSuccess: onDone,
  });
  const missing = tried && who === '';
  return (
    <form
      className="to-do-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (who !== '') save.mutate(false);
      }}
    >
      <Field>
        <Label htmlFor={`${id}who`}>{t('to-do.who')}</Label>
        <Select
          id={`${id}who`}
          value={who}
          aria-invalid={missing || undefined}
          onChange={(event) => setWho(event.target.value)}
        >
          <Select.Option value="">{t('task.person.choose')}</Select.Option>
          <Select.Option value={coordinator}>{t('role.coordinator')}</Select.Option>
          {people.map((person) => (
            <Select.Option key={person.id} value={person.id}>
              {person.label}
            </Select.Option>
          ))}
        </Select>
        {missing && <ValidationMessage>{t('task.dialog.required')}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor={`${id}due`}>{t('to-do.when')}</Label>
        <Input
          id={`${id}due`}
          type="date"
          className="field-short"
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <DayOffNote date={dueOn} />
      </Field>
      <ProblemNotice error={save.error} />
      <div className="actions">
        <ActionButton type="submit" variant="secondary" loading={save.isPending}>
          {t('to-do.save')}
        </ActionButton>
        {comment.toDo !== null && (
          <ActionButton variant="tertiary" onClick={() => save.mutate(true)}>
            {t('to-do.drop')}
          </ActionButton>
        )}
        <ActionButton variant="tertiary" onClick={onDone}>
          {t('to-do.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}
