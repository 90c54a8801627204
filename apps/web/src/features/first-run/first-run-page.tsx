import { Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { operations, organisationKinds, setupBody } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { call } from '../../http/call.js';
import { sessionSignal } from '../../http/session-signal.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';

/** The welcome page of an empty installation. */
export function FirstRunPage() {
  const { t } = useText();
  const setup = useQuery(read(operations.getSetup));
  return (
    <Page
      title={t('web-first-run.title')}
      width="narrow"
      lead={
        <>
          <Paragraph>{t('web-first-run.lead-1')}</Paragraph>
          <Paragraph>{t('web-first-run.lead-2')}</Paragraph>
          <Paragraph>{t('web-first-run.lead-3')}</Paragraph>
        </>
      }
    >
      <Loaded query={setup}>{({ needed }) => (needed ? <SetUpForm /> : <AlreadySetUp />)}</Loaded>
    </Page>
  );
}

function AlreadySetUp() {
  const { t } = useText();
  return (
    <EmptyState title={t('web-first-run.done.title')} action={<ButtonLink to="/sign-in">{t('web-sign-in.title')}</ButtonLink>}>
      {t('web-first-run.done.detail')}
    </EmptyState>
  );
}

function SetUpForm() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useSchemaForm(setupBody, {
    organisation: { name: '', kind: 'municipality', organisationNumber: '' },
    administrator: { name: '', email: '', password: '' },
  });
  const setUp = useMutation({
    mutationFn: (body: z.output<typeof setupBody>) => call(operations.setUp, { body }),
    onSuccess: () => {
      sessionSignal.renew();
      client.clear();
      void navigate('/', { replace: true });
    },
  });
  return (
    <Form form={form} onSubmit={(values) => setUp.mutate(values)} error={setUp.error}>
      <Fieldset className="form-group">
        <Fieldset.Legend>{t('web-first-run.organisation')}</Fieldset.Legend>
        <TextField name="organisation.name" label={t('web-first-run.organisation.name')} autoComplete="organization" />
        <SelectField name="organisation.kind" label={t('web-first-run.organisation.kind')} options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisation-kind.${kind}`) }))} />
        <TextField name="organisation.organisationNumber" label={t('web-first-run.organisation.number')} optional size="short" inputMode="numeric" />
      </Fieldset>
      <Fieldset className="form-group">
        <Fieldset.Legend>{t('web-first-run.administrator')}</Fieldset.Legend>
        <Fieldset.Description>{t('web-first-run.administrator.hint')}</Fieldset.Description>
        <TextField name="administrator.name" label={t('web-first-run.administrator.name')} autoComplete="name" />
        <TextField name="administrator.email" label={t('web-entry.email')} type="email" inputMode="email" autoComplete="username" />
        <TextField name="administrator.password" label={t('web-entry.new-password')} hint={t('web-entry.password.hint')} type="password" autoComplete="new-password" />
      </Fieldset>
      <ActionButton type="submit" loading={setUp.isPending}>
        {t('web-first-run.submit')}
      </ActionButton>
    </Form>
  );
}
