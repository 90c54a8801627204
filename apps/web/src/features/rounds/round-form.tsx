import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { line, localDate } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, TextField } from '../../ui/fields.js';
import { useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { ButtonLink } from '../../ui/text-link.js';
import { DayOffNote } from '../shared/day-off-note.js';

export interface RoundValues {
  readonly name: string;
  readonly startsOn: string;
  readonly targetOn: string | null;
}

export interface RoundFieldsProps {
  readonly save: string;
  readonly cancelTo: string;
  readonly busy: boolean;
}

/**
 * The target has to come after the start. The contract leaves that to the rule; the form checks it too, so that nobody
 * waits for a refusal.
 */
export const roundValues = z
  .object({ name: line(200), startsOn: localDate, targetOn: localDate.nullable() })
  .refine((values) => values.targetOn === null || values.targetOn > values.startsOn, {
    path: ['targetOn'],
    error: 'before-start',
  });

export const useRoundForm = (values: RoundValues) =>
  useSchemaForm(roundValues, { ...values, targetOn: values.targetOn ?? '' });

/** The fields of a round, for creating and editing one. */
export function RoundFields({ save, cancelTo, busy }: RoundFieldsProps) {
  const { t } = useText();
  const [startsOn, targetOn] = useWatch<RoundValues, ['startsOn', 'targetOn']>({ name: ['startsOn', 'targetOn'] });
  return (
    <>
      <TextField name="name" label={t('rounds.form.name')} hint={t('rounds.form.name.help')} />
      <DateField name="startsOn" label={t('rounds.form.starts-on')} />
      <DayOffNote date={startsOn} />
      <DateField name="targetOn" label={t('rounds.form.target-on')} hint={t('rounds.form.target-on.help')} />
      <DayOffNote date={targetOn ?? ''} />
      <div className="actions">
        <ActionButton type="submit" loading={busy}>
          {save}
        </ActionButton>
        <ButtonLink to={cancelTo} variant="tertiary">
          {t('rounds.form.cancel')}
        </ButtonLink>
      </div>
    </>
  );
}
