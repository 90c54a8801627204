import { Paragraph } from '@digdir/designsystemet-react';
import { operations, personInput } from '@stegvis/contract';
import { languages } from '@stegvis/wording';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';

export function AddPersonPage() {
  const { t, language } = useText();
  const { permissions } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useSchemaForm(personInput, { name: '', email: '', unit: '', language, invite: true });
  const add = useMutation({
    mutationFn: (body: z.output<typeof personInput>) => call(operations.createPerson, { body }),
    onSuccess: async (person) => {
      await refresh(client, operations.listPeople);
      void navigate(`/people/${person.id}`);
    },
  });
  return (
    <Page
      title={t('web-people.add')}
      width="narrow"
      back={{ to: '/people', label: t('web-people.back') }}
      lead={<Paragraph>{t('web-people.add.lead')}</Paragraph>}
    >
      <Form form={form} onSubmit={(values) => add.mutate(values)} error={add.error}>
        <TextField name="name" label={t('web-people.name')} />
        <TextField name="email" label={t('web-people.email')} type="email" inputMode="email" />
        <TextField name="unit" label={t('web-people.unit')} optional />
        <SelectField
          name="language"
          label={t('web-people.language')}
          options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        />
        <CheckboxField name="invite" label={t('web-people.add.invite')} hint={t('web-people.add.invite.hint')} />
        <ActionButton
          type="submit"
          loading={add.isPending}
          disabledReason={permissions.managePeople ? null : t('web-people.not-allowed')}
        >
          {t('web-people.add')}
        </ActionButton>
      </Form>
    </Page>
  );
}
