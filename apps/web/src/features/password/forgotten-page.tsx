import 'virtual:stegvis-texts/with-page/webPassword';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { nextAddress, withNext } from '../../http/next-address.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';

const asked = z.object({ email: bodySchema(operations.askPasswordReset).shape.email });

export function ForgottenPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = nextAddress(params.get('next'));
  const form = useSchemaForm(asked, { email: '' });
  const ask = useMutation({
    mutationFn: ({ email }: { email: string }) =>
      call(operations.askPasswordReset, { body: { email, ...(next === '/' ? {} : { next }) } }),
    onSuccess: () => navigate(withNext('/forgotten-password/sent', next)),
  });
  return (
    <Page
      title={t('web-forgotten.title')}
      width="narrow"
      back={{ to: withNext('/sign-in', next), label: t('web-forgotten.back') }}
      lead={<Paragraph>{t('web-forgotten.lead')}</Paragraph>}
    >
      <Form form={form} onSubmit={(values) => ask.mutate(values)} error={ask.error}>
        <TextField name="email" label={t('web-entry.email')} type="email" inputMode="email" autoComplete="username" />
        <ActionButton type="submit" loading={ask.isPending}>
          {t('web-forgotten.submit')}
        </ActionButton>
      </Form>
    </Page>
  );
}
