import { Alert, Field, Input, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import type { CommandType } from '@stegvis/workflow';
import { useId, useState } from 'react';
import { hasCode } from '../../http/problem-error.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DayOffNote } from '../shared/day-off-note.js';
import { AssigneeField, type Somebody } from './assignee-field.js';
import { commandBody, commandFields, emptyFields, type CommandField, type CommandValues } from './command-choice.js';

export interface CommandDialogProps {
  readonly task: TaskView;
  readonly type: CommandType;
  readonly people: readonly Somebody[];
  readonly busy: boolean;
  /** An answer on the page could not be saved, so the command was not sent. */
  readonly notSent: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: (body: TaskCommandBody) => void;
}

const empty: CommandValues = {
  reason: '',
  waitingFor: '',
  expectedOn: '',
  dueOn: '',
  assigneeKind: 'person',
  personId: '',
  role: '',
};

/** Asks for the fields of a command before it is sent: a reason, a date, a person. */
export function CommandDialog({ task, type, people, busy, notSent, error, onClose, onSend }: CommandDialogProps) {
  const { t } = useText();
  const [values, setValues] = useState<CommandValues>({
    ...empty,
    dueOn: type === 'reschedule' ? (task.dueOn ?? '') : '',
  });
  const [tried, setTried] = useState(false);
  const missing = tried ? emptyFields(type, values) : [];
  const change = (next: Partial<CommandValues>) => setValues((before) => ({ ...before, ...next }));
  const send = () => {
    setTried(true);
    const body = commandBody(type, values);
    if (body !== null) onSend(body);
  };
  return (
    <Modal open title={t(`command.${type}`)} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {type === 'open-early' && <Paragraph>{t('task.dialog.open-early.text')}</Paragraph>}
        {type === 'reopen' && <Paragraph>{t('task.dialog.reopen.text')}</Paragraph>}
        {commandFields[type].map((field) => (
          <OneField
            key={field}
            task={task}
            type={type}
            field={field}
            values={values}
            people={people}
            missing={missing.includes(field)}
            onChange={change}
          />
        ))}
        {hasCode(error, 'stale-version') && <Paragraph role="status">{t('task.dialog.stale')}</Paragraph>}
        {notSent && <NotSent />}
        <ProblemNotice error={error} />
        <div className="actions">
          <ActionButton type="submit" loading={busy}>
            {t(`command.${type}`)}
          </ActionButton>
          <ActionButton variant="tertiary" onClick={onClose}>
            {t('task.dialog.cancel')}
          </ActionButton>
        </div>
      </form>
    </Modal>
  );
}

export function NotSent() {
  const { t } = useText();
  return (
    <Alert data-color="warning" role="alert">
      {t('task.not-sent')}
    </Alert>
  );
}

interface OneFieldProps {
  readonly task: TaskView;
  readonly type: CommandType;
  readonly field: CommandField;
  readonly values: CommandValues;
  readonly people: readonly Somebody[];
  readonly missing: boolean;
  readonly onChange: (next: Partial<CommandValues>) => void;
}

function OneField({ task, type, field, values, people, missing, onChange }: OneFieldProps) {
  const { t } = useText();
  switch (field) {
    case 'reason':
      return (
        <LongText
          label={reasonLabel(type, t)}
          value={values.reason}
          missing={missing}
          onChange={(reason) => onChange({ reason })}
        />
      );
    case 'reason-optional':
      return (
        <LongText
          label={t('task.dialog.reason.assign')}
          value={values.reason}
          missing={missing}
          onChange={(reason) => onChange({ reason })}
        />
      );
    case 'waiting-for':
      return (
        <LongText
          label={t('task.dialog.block.waiting-for')}
          rows={1}
          value={values.waitingFor}
          missing={missing}
          onChange={(waitingFor) => onChange({ waitingFor })}
        />
      );
    case 'expected-on':
      return (
        <DateInput
          label={t('task.dialog.block.expected-on')}
          value={values.expectedOn}
          missing={missing}
          onChange={(expectedOn) => onChange({ expectedOn })}
        />
      );
    case 'due-on':
      return (
        <DateInput
          label={t('task.dialog.due-on')}
          value={values.dueOn}
          missing={missing}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      );
    case 'assignee':
      return <AssigneeField task={task} values={values} people={people} missing={missing} onChange={onChange} />;
  }
}

function reasonLabel(type: CommandType, t: ReturnType<typeof useText>['t']): string {
  if (type === 'return') return t('task.dialog.return.reason');
  return type === 'block' ? t('task.dialog.block.reason') : t('task.dialog.reason');
}

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

function LongText({ label, value, missing, rows = 3, onChange }: InputProps) {
  const { t } = useText();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        rows={rows}
        maxLength={rows === 1 ? 500 : 4000}
        value={value}
        aria-invalid={missing || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {missing && <ValidationMessage>{t('task.dialog.required')}</ValidationMessage>}
    </Field>
  );
}

function DateInput({ label, value, missing, onChange }: InputProps) {
  const { t } = useText();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        type="date"
        className="field-short"
        value={value}
        aria-invalid={missing || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <DayOffNote date={value} />
      {missing && <ValidationMessage>{t('task.dialog.required')}</ValidationMessage>}
    </Field>
  );
}
