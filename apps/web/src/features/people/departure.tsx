import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { localDate, operations, uuid, type AuthorityView, type PersonView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, SelectField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { DeparturePlan } from './departure-plan.js';
import { FollowingTasks } from './following-tasks.js';
import type { Exceptions } from './departure-exceptions.js';
import { exceptionsOf } from './departure-exceptions.js';
import { usePeopleOptions } from './people-options.js';

const schema = z.object({ lastDay: localDate, handOverTo: uuid.nullish() });
type Values = z.output<typeof schema>;

/** Records a departure: first a preview of each thing with its heir, then the departure. */
export function Departure({ person }: { readonly person: PersonView }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  const options = usePeopleOptions(person.id);
  const [asked, setAsked] = useState<Values | null>(null);
  const [exceptions, setExceptions] = useState<Exceptions>({});
  const form = useSchemaForm(schema, { lastDay: '', handOverTo: '' });
  const params = { id: person.id };
  const attempt = useMutation({
    mutationFn: ({ values, among }: { values: Values; among: Exceptions }) =>
      call(operations.departPerson, {
        params,
        query: { dryRun: true },
        body: { ...values, exceptions: exceptionsOf(among) },
      }),
    onSuccess: (_, { values, among }) => {
      setAsked(values);
      setExceptions(among);
    },
  });
  const depart = useMutation({
    mutationFn: (values: Values) =>
      call(operations.departPerson, { params, body: { ...values, exceptions: exceptionsOf(exceptions) } }),
    onSuccess: async (done) => {
      toasts.say({
        text: t('web-person.departure.done', { name: person.name, date: date(done.lastDay) }),
        undo: () => takeBack(person.id).then(() => client.invalidateQueries()),
      });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Paragraph>{t('web-person.departure.lead')}</Paragraph>
      <Form form={form} onSubmit={(values) => attempt.mutate({ values, among: {} })} error={attempt.error}>
        <DateField name="lastDay" label={t('web-person.departure.last-day')} />
        <SelectField
          name="handOverTo"
          label={t('web-person.departure.hand-over')}
          options={options}
          empty={t('web-person.departure.nobody')}
        />
        <ActionButton type="submit" variant="secondary" loading={attempt.isPending}>
          {t('web-person.departure.try')}
        </ActionButton>
      </Form>
      {attempt.data !== undefined && asked !== null && (
        <div className="section" role="region" aria-label={t('web-person.departure.result')}>
          <Heading level={3} data-size="2xs">
            {t('web-person.departure.result')}
          </Heading>
          <p role="status">
            {t('web-person.departure.summary', {
              roles: attempt.data.roles.length,
              tasks: attempt.data.tasks.length,
              toDos: attempt.data.toDos.length,
            })}
          </p>
          <ul>
            {attempt.data.substitutes.map((one) => (
              <li key={one.person.id}>
                {t(one.to === null ? 'web-person.departure.place-empty' : 'web-person.departure.place-passes', {
                  person: one.person.name,
                  heir: one.to?.name ?? '',
                  from: date(one.from),
                  to: date(one.until),
                })}
              </li>
            ))}
          </ul>
          <FollowingTasks person={person} plan={attempt.data} />
          <DeparturePlan
            plan={attempt.data}
            options={options}
            exceptions={exceptions}
            onChange={(among) => attempt.mutate({ values: asked, among })}
          />
          <div className="actions">
            <ActionButton tone="danger" loading={depart.isPending} onClick={() => depart.mutate(asked)}>
              {t('web-person.departure.do')}
            </ActionButton>
          </div>
        </div>
      )}
      <ProblemNotice error={depart.error} />
    </>
  );
}

const takeBack = (id: string) => call(operations.cancelDeparture, { params: { id } });

/** A person whose last day is set, with a button to cancel the departure until it has come. */
export function Leaving({
  person,
  takeBack: may,
}: {
  readonly person: PersonView;
  readonly takeBack: AuthorityView['takeBack'] | null;
}) {
  const { t, date } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  const back = useMutation({
    mutationFn: () => takeBack(person.id),
    onSuccess: async ({ notRestored }) => {
      say({ text: [t('web-person.stays', { name: person.name }), ...notRestored].join(' ') });
      await client.invalidateQueries();
    },
  });
  return (
    <div className="leaving">
      <Paragraph>{t('web-person.leaves', { name: person.name, date: date(person.lastDay ?? '') })}</Paragraph>
      {may?.reason != null && <p className="muted">{may.reason}</p>}
      {may?.allowed === true && (
        <ActionButton variant="secondary" loading={back.isPending} onClick={() => back.mutate()}>
          {t('web-person.departure.take-back')}
        </ActionButton>
      )}
      <ProblemNotice error={back.error} />
    </div>
  );
}

/** A person who has left, and two ways to take them back: without any role, or with what the departure ended. */
export function Left({
  person,
  comeBack: may,
}: {
  readonly person: PersonView;
  readonly comeBack: AuthorityView['comeBack'] | null;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  const back = useMutation({
    mutationFn: (restore: boolean) => call(operations.returnPerson, { params: { id: person.id }, body: { restore } }),
    onSuccess: async ({ restored, notRestored }) => {
      say({ text: [t('web-person.return.done', { name: person.name, ...restored }), ...notRestored].join(' ') });
      await client.invalidateQueries();
    },
  });
  if (may === null) return null;
  if (!may.allowed) return <p className="muted">{may.reason}</p>;
  return (
    <div className="leaving">
      <Paragraph>{t('web-person.return.lead', { name: person.name })}</Paragraph>
      <div className="actions">
        <ActionButton variant="secondary" loading={back.isPending} onClick={() => back.mutate(false)}>
          {t('web-person.return')}
        </ActionButton>
        <ActionButton variant="tertiary" loading={back.isPending} onClick={() => back.mutate(true)}>
          {t('web-person.return.restore')}
        </ActionButton>
      </div>
      <ProblemNotice error={back.error} />
    </div>
  );
}
