import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, SelectField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText, type Speaker } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SavedNote } from '../../ui/saved-note.js';
import { capitalise } from '../../ui/words.js';
import { usePeopleOptions } from './people-options.js';

const schema = bodySchema(operations.departPerson);
type Values = z.output<typeof schema>;
type Plan = AnswerOf<typeof operations.departPerson>;

/** What happens when somebody leaves: first shown, then done. */
export function Departure({ person }: { readonly person: PersonView }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const options = usePeopleOptions(person.id);
  const [asked, setAsked] = useState<Values | null>(null);
  const form = useSchemaForm(schema, { lastDay: '', handOverTo: '' });
  const params = { id: person.id };
  const attempt = useMutation({
    mutationFn: (body: Values) => call(operations.departPerson, { params, query: { dryRun: true }, body }),
    onSuccess: (_, body) => setAsked(body),
  });
  const carryOut = useMutation({
    mutationFn: (body: Values) => call(operations.departPerson, { params, body }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <Paragraph>{t('web-person.departure.lead')}</Paragraph>
      <Form form={form} onSubmit={(values) => attempt.mutate(values)} error={attempt.error}>
        <DateField name="lastDay" label={t('web-person.departure.last-day')} />
        <SelectField name="handOverTo" label={t('web-person.departure.hand-over')} options={options} empty={t('web-person.departure.nobody')} />
        <ActionButton type="submit" variant="secondary" loading={attempt.isPending}>
          {t('web-person.departure.try')}
        </ActionButton>
      </Form>
      {attempt.data !== undefined && asked !== null && !carryOut.isSuccess && (
        <div role="status">
          <PlanList plan={attempt.data} />
        </div>
      )}
      {attempt.data !== undefined && asked !== null && !carryOut.isSuccess && (
        <div className="actions">
          <ActionButton tone="danger" loading={carryOut.isPending} onClick={() => carryOut.mutate(asked)}>
            {t('web-person.departure.do')}
          </ActionButton>
        </div>
      )}
      <ProblemNotice error={carryOut.error} />
      <SavedNote shown={carryOut.isSuccess}>{t('web-person.departure.done', { name: person.name, date: date(carryOut.data?.lastDay ?? '') })}</SavedNote>
    </>
  );
}

function PlanList({ plan }: { readonly plan: Plan }) {
  const speaker = useText();
  const { t } = speaker;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('web-person.departure.result')}
      </Heading>
      <Paragraph>{t('web-person.departure.summary', { roles: plan.roles.length, tasks: plan.tasks.length })}</Paragraph>
      <ul>
        {plan.roles.map((held) => (
          <li key={held.assignmentId}>{fateOf(speaker, plan, held)}</li>
        ))}
        {plan.tasks.map((task) => (
          <li key={task.taskId}>{t('web-person.departure.task', { task: task.datasetTitle === null ? task.step : `${task.step}, ${task.datasetTitle}` })}</li>
        ))}
      </ul>
    </>
  );
}

function fateOf({ t, language }: Speaker, plan: Plan, held: Plan['roles'][number]): string {
  const role = capitalise(language, t(`role.${held.role}`));
  if (held.becomesVacant || plan.handOverTo === null) return t('web-person.departure.becomes-vacant', { role });
  return t('web-person.departure.goes-to', { role, person: plan.handOverTo.name });
}
