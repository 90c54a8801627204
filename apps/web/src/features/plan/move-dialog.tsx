import { Field, Input, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { operations, type PlanLineView, type TaskView } from '@stegvis/contract';
import { isLocalDate } from '@stegvis/workflow';
import { weekOf } from '@stegvis/wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DayOffNote } from '../shared/day-off-note.js';
import { MoveEffects } from './move-effects.js';
import { useMove } from './use-move.js';

export interface MoveDialogProps {
  readonly line: PlanLineView;
  readonly taskId: string;
  readonly onClose: () => void;
  readonly onMoved: (task: TaskView) => void;
}

/** Moves a task's date: shows what else would move, asks why, then moves it. */
export function MoveDialog({ line, taskId, onClose, onMoved }: MoveDialogProps) {
  const { t, date, language } = useText();
  const ids = { date: useId(), reason: useId() };
  const current = line.now?.to ?? null;
  const [dueOn, setDueOn] = useState(current ?? '');
  const [reason, setReason] = useState('');
  const chosen = isLocalDate(dueOn) && dueOn !== current;
  const preview = useQuery({
    ...read(operations.previewReschedule, { params: { id: taskId }, query: { dueOn, limit: 50 } }),
    enabled: chosen,
    placeholderData: (before) => before,
  });
  const move = useMove(onMoved);
  const name = line.dataset === null ? line.title : `${line.title}, ${line.dataset.title}`;
  return (
    <Modal open title={t('plan.move.title', { task: name })} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({ taskId, dueOn, reason: reason.trim() });
        }}
      >
        {current !== null && (
          <Paragraph>{t('plan.move.now', { date: date(current), week: weekOf(language, current) })}</Paragraph>
        )}
        <Field>
          <Label htmlFor={ids.date}>{t('plan.move.due-on')}</Label>
          <Input
            id={ids.date}
            type="date"
            className="field-short"
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
          <DayOffNote date={dueOn} />
        </Field>
        <div className="plan-effects" aria-live="polite">
          {chosen && preview.data !== undefined && <MoveEffects preview={preview.data} />}
          {chosen && preview.isPending && <Loading lines={2} />}
          {chosen && <ProblemNotice error={preview.error} focus={false} />}
        </div>
        <Field>
          <Label htmlFor={ids.reason}>{t('plan.move.reason')}</Label>
          <Field.Description>{t('plan.move.reason.help')}</Field.Description>
          <Textarea
            id={ids.reason}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <ProblemNotice error={move.error} />
        <div className="actions">
          <ActionButton type="submit" loading={move.isPending} disabledReason={whyNot(t, chosen, reason)}>
            {t('plan.move.save')}
          </ActionButton>
          <ActionButton variant="tertiary" onClick={onClose}>
            {t('web.cancel')}
          </ActionButton>
        </div>
      </form>
    </Modal>
  );
}

function whyNot(t: ReturnType<typeof useText>['t'], chosen: boolean, reason: string): string | null {
  if (!chosen) return t('plan.move.choose-first');
  return reason.trim() === '' ? t('plan.move.reason-first') : null;
}
