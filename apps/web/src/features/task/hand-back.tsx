import { Alert, Field, Heading, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type CheckView, type TaskView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { readAll, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { shownElsewhere } from './task-queries.js';
import { useToasts } from '../../ui/toasts.js';

type Kind = 'not-mine' | 'dont-know';

/** Open to-dos that the task has given the coordinator: it was handed back, or a question has no answer. */
export function useHandBacks(taskId: string) {
  const comments = useQuery(readAll(operations.listComments, { params: { id: taskId } }));
  return comments.data?.filter((one) => one.kind !== 'comment' && one.resolved === null && !one.deleted) ?? [];
}

interface HandBackButtonProps {
  readonly task: TaskView;
  readonly kind: Kind;
  /** The question that nobody here can answer. */
  readonly check?: CheckView;
}

/** "Not mine" and "don't know" create a to-do for the coordinator, so that nobody is stuck. */
export function HandBackButton({ task, kind, check }: HandBackButtonProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const words = kind === 'not-mine' ? t('task.not-mine') : t('task.dont-know');
  const mine = useHandBacks(task.id).some((one) => one.kind === kind && one.check === (check?.key ?? null));
  if (mine) return null;
  return (
    <>
      <ActionButton variant="tertiary" onClick={() => setOpen(true)}>
        {words}
        {check !== undefined && <span className="only-for-readers">: {check.question}</span>}
      </ActionButton>
      {open && (
        <HandBackDialog
          title={words}
          taskId={task.id}
          kind={kind}
          {...(check === undefined ? {} : { check })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface HandBackDialogProps {
  readonly title: string;
  readonly taskId: string;
  readonly kind: Kind;
  readonly check?: CheckView;
  readonly onClose: () => void;
}

function HandBackDialog({ title, taskId, kind, check, onClose }: HandBackDialogProps) {
  const { t } = useText();
  const id = useId();
  const client = useQueryClient();
  const { say } = useToasts();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const refreshed = () =>
    refresh(
      client,
      operations.getTask,
      operations.listComments,
      operations.listDatasetComments,
      operations.listToDos,
      ...shownElsewhere,
    );
  const send = useMutation({
    mutationFn: () =>
      call(operations.addComment, {
        params: { id: taskId },
        body: { text: text.trim(), kind, ...(check === undefined ? {} : { check: check.key }) },
      }),
    onSuccess: async (made) => {
      await refreshed();
      onClose();
      const undo = async () => {
        await call(operations.deleteComment, { params: { id: made.id } });
        await refreshed();
      };
      say({ text: t('task.handed-back'), undo });
    },
  });
  const missing = tried && text.trim() === '';
  return (
    <Modal open title={title} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (text.trim() !== '') send.mutate();
        }}
      >
        <Paragraph>{kind === 'not-mine' ? t('task.not-mine.text') : t('task.dont-know.text')}</Paragraph>
        <Field>
          <Label htmlFor={id}>{kind === 'not-mine' ? t('task.not-mine.why') : t('task.dont-know.what')}</Label>
          <Textarea
            id={id}
            rows={3}
            maxLength={4000}
            value={text}
            aria-invalid={missing || undefined}
            onChange={(event) => setText(event.target.value)}
          />
          {missing && <ValidationMessage>{t('task.dialog.required')}</ValidationMessage>}
        </Field>
        <ProblemNotice error={send.error} />
        <div className="actions">
          <ActionButton type="submit" loading={send.isPending}>
            {t('task.hand-back.send')}
          </ActionButton>
          <ActionButton variant="tertiary" onClick={onClose}>
            {t('task.dialog.cancel')}
          </ActionButton>
        </div>
      </form>
    </Modal>
  );
}

/** Says above the task that it will be assigned to somebody else. */
export function HandedBack({ taskId }: { readonly taskId: string }) {
  const { t } = useText();
  const handed = useHandBacks(taskId).find((one) => one.kind === 'not-mine');
  if (handed === undefined) return null;
  return (
    <Alert data-color="info" className="notice">
      <Heading level={2} data-size="2xs">
        {t('task.handed-back.title', { person: handed.by.name })}
      </Heading>
      <Paragraph>{handed.text}</Paragraph>
      <Paragraph>{t('task.handed-back.next')}</Paragraph>
    </Alert>
  );
}

/** Says at the question that the coordinator has been asked. */
export function Asked({ taskId, check }: { readonly taskId: string; readonly check: string }) {
  const { t } = useText();
  const asked = useHandBacks(taskId).some((one) => one.kind === 'dont-know' && one.check === check);
  return asked ? <p className="muted">{t('task.asked')}</p> : null;
}
