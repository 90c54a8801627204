import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { operations, type TaskCommandBody } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { readAll } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DayOffNote } from '../shared/day-off-note.js';
import { mayBeHandedAll, rolesGivenBy } from './bulk-assignable.js';
import type { Picked } from './bulk-results.js';

export interface BulkDialogProps {
  readonly picked: readonly Picked[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: (command: TaskCommandBody) => void;
}

const backToRole = 'role';

/** Asks to whom all of them are assigned. */
export function BulkAssign({ picked, busy, error, onClose, onSend }: BulkDialogProps) {
  const { t, list } = useText();
  const count = picked.length;
  const given = rolesGivenBy(picked);
  const id = useId();
  const people = useQuery(readAll(operations.listPeople, { query: { sort: 'name' } }));
  const [who, setWho] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    if (who === backToRole) onSend({ type: 'assign', role: null, ...why });
    else if (who !== '') onSend({ type: 'assign', personId: who, ...why });
  };
  return (
    <BulkForm
      title={t('board.bulk.assign.title', { count })}
      confirm={t('board.bulk.assign.do', { count })}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={send}
    >
      <Field>
        <Label htmlFor={`${id}who`}>{t('board.bulk.assign.who')}</Label>
        {given.length > 0 && (
          <Field.Description>
            {t('board.bulk.assign.grants', { roles: list(given.map((role) => t(`role.${role}`))) })}
          </Field.Description>
        )}
        <Select
          id={`${id}who`}
          value={who}
          aria-invalid={(tried && who === '') || undefined}
          onChange={(event) => setWho(event.target.value)}
        >
          <Select.Option value="">{t('board.bulk.assign.choose')}</Select.Option>
          <Select.Option value={backToRole}>{t('board.bulk.assign.role')}</Select.Option>
          {(people.data ?? [])
            .filter((person) => person.state !== 'left' && mayBeHandedAll(picked, person))
            .map((person) => (
              <Select.Option key={person.id} value={person.id}>
                {person.unit === null ? person.name : `${person.name}, ${person.unit}`}
              </Select.Option>
            ))}
        </Select>
        {tried && who === '' && <ValidationMessage>{t('board.bulk.assign.missing')}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor={`${id}why`}>{t('web.field.optional', { label: t('command-field.reason') })}</Label>
        <Textarea
          id={`${id}why`}
          rows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </BulkForm>
  );
}

/** Asks to which day all of them are moved, and why. */
export function BulkReschedule({ picked, busy, error, onClose, onSend }: BulkDialogProps) {
  const { t } = useText();
  const count = picked.length;
  const id = useId();
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (dueOn !== '' && reason.trim() !== '') onSend({ type: 'reschedule', dueOn, reason: reason.trim() });
  };
  return (
    <BulkForm
      title={t('board.bulk.move.title', { count })}
      confirm={t('board.bulk.move.do', { count })}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={send}
    >
      <p>{t('board.bulk.move.text')}</p>
      <Field className="field-short">
        <Label htmlFor={`${id}on`}>{t('board.bulk.move.on')}</Label>
        <Input
          id={`${id}on`}
          type="date"
          value={dueOn}
          aria-invalid={(tried && dueOn === '') || undefined}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <DayOffNote date={dueOn} />
        {tried && dueOn === '' && <ValidationMessage>{t('board.bulk.move.missing')}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor={`${id}why`}>{t('command-field.reason')}</Label>
        <Textarea
          id={`${id}why`}
          rows={2}
          maxLength={4000}
          value={reason}
          aria-invalid={(tried && reason.trim() === '') || undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {tried && reason.trim() === '' && <ValidationMessage>{t('board.bulk.move.why-missing')}</ValidationMessage>}
      </Field>
    </BulkForm>
  );
}

interface BulkFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

function BulkForm({ title, confirm, busy, error, onClose, onSend, children }: BulkFormProps) {
  const { t } = useText();
  return (
    <Modal open title={title} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        <ProblemNotice error={error} />
        <div className="actions">
          <ActionButton type="submit" loading={busy}>
            {confirm}
          </ActionButton>
          <ActionButton variant="tertiary" onClick={onClose}>
            {t('web.cancel')}
          </ActionButton>
        </div>
      </form>
    </Modal>
  );
}
