import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Paragraph } from '@digdir/designsystemet-react';
import {
  operations,
  type GuideStepView,
  type ReminderResult,
  type RoundView,
  type TaskSummary,
} from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { RefusedTasks, refusedOf, type Refused } from './refused-tasks.js';

/** States in which somebody may have to act on a task. */
const somebodysTurn = 'ready,active,in-review,returned';

/** Refusals that need no disabled button, since the row's state says the same. */
const selfEvident: readonly string[] = ['not-allowed', 'closed', 'waiting', 'round-not-running'];

function useRemind(send: () => Promise<ReminderResult>, done: (result: ReminderResult) => void) {
  const { t, list } = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: send,
    onSuccess: (result) => {
      toasts.say({ text: t('reminder.sent', { people: list(result.recipients.map((person) => person.name)) }) });
      done(result);
    },
    // A refusal may be caused by what somebody else did meanwhile, so the data is fetched again in any case.
    onSettled: () => refresh(client, operations.listTasks, operations.getTask, operations.listTaskEvents),
  });
}

/** Sends a reminder to those whom one task waits for, or says why not. */
export function RemindButton({
  task,
  title,
}: {
  readonly task: Pick<TaskSummary, 'id' | 'reminder'>;
  readonly title: string;
}) {
  const { t } = useText();
  const remind = useRemind(
    () => call(operations.remindOfTask, { params: { id: task.id } }),
    () => undefined,
  );
  const { allowed, code, reason } = task.reminder;
  if (!allowed && code !== undefined && selfEvident.includes(code)) return null;
  return (
    <div className="row-action">
      <ActionButton
        variant="tertiary"
        label={t('reminder.button.of', { title })}
        loading={remind.isPending}
        onClick={() => remind.mutate()}
        disabledReason={allowed ? undefined : reason}
      >
        {t('reminder.button')}
      </ActionButton>
      <ProblemNotice error={remind.error} />
    </div>
  );
}

interface RemindChosenProps {
  readonly taskIds: readonly string[];
  readonly onDone: (result: ReminderResult) => void;
}

/** Sends reminders to those whom the chosen tasks wait for; the answer says who they are, and which tasks were passed over. */
export function RemindChosen({ taskIds, onDone }: RemindChosenProps) {
  const { t } = useText();
  const remind = useRemind(() => call(operations.remindOfTasks, { body: { taskIds: [...taskIds] } }), onDone);
  return (
    <>
      <ActionButton variant="secondary" loading={remind.isPending} onClick={() => remind.mutate()}>
        {t('reminder.button')}
      </ActionButton>
      <ProblemNotice error={remind.error} />
    </>
  );
}

/** Sends reminders to all whom the step waits for, after showing who they are. */
export function RemindAll({ step, round }: { readonly step: GuideStepView; readonly round: RoundView }) {
  const { t, list } = useText();
  const [open, setOpen] = useState(false);
  const [passedOver, setPassedOver] = useState<readonly Refused[]>([]);
  const waiting = useQuery(
    read(operations.listTasks, { query: { roundId: round.id, step: step.number, state: somebodysTurn, limit: 200 } }),
  );
  const remind = useRemind(
    () => call(operations.remindOfStep, { params: { id: round.id }, body: { step: step.number } }),
    (result) => {
      setOpen(false);
      setPassedOver(refusedOf(result.passedOver));
    },
  );
  const tasks = waiting.data?.items ?? [];
  // No button is shown when it could never be used: the step has no such task, or the reader may not remind.
  if (tasks.every((task) => task.reminder.code === 'not-allowed')) return null;
  const possible = tasks.filter((task) => task.reminder.allowed);
  const people = [...new Set(possible.flatMap((task) => task.assignees.map((person) => person.name)))];
  return (
    <>
      <ActionButton
        variant="secondary"
        onClick={() => {
          remind.reset();
          setOpen(true);
        }}
        disabledReason={possible.length === 0 ? t('reminder.refusal.step') : undefined}
      >
        {t('reminder.all')}
      </ActionButton>
      <ConfirmDialog
        open={open}
        title={t('reminder.all.title')}
        confirm={t('reminder.all.confirm')}
        onConfirm={() => remind.mutate()}
        onClose={() => setOpen(false)}
        busy={remind.isPending}
        error={remind.error}
      >
        <Paragraph>{t('reminder.all.question', { tasks: possible.length, people: list(people) })}</Paragraph>
        <Paragraph>{t('reminder.all.more')}</Paragraph>
      </ConfirmDialog>
      {passedOver.length > 0 && (
        <RefusedTasks
          title={t('reminder.passed-over', { count: passedOver.length })}
          refused={passedOver}
          onClose={() => setPassedOver([])}
        />
      )}
    </>
  );
}
