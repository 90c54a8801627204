import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SecondStepForm } from '../features/sign-in/second-step-form.js';
import { bodySchema } from '../http/body-schema.js';
import { call } from '../http/call.js';
import { meQuery } from '../http/me.js';
import { isSecondStep } from '../http/second-step.js';
import { sessionSignal } from '../http/session-signal.js';
import { ActionButton } from '../ui/action-button.js';
import { TextField } from '../ui/fields.js';
import { Form, useSchemaForm } from '../ui/form.js';
import { useText } from '../ui/language.js';

export function SignInAgain({ me }: { readonly me: MeView }) {
  const { t } = useText();
  const client = useQueryClient();
  const [other, setOther] = useState(false);
  const form = useSchemaForm(bodySchema(operations.signIn), { email: me.person.email, password: '' });
  const enter = (answer: MeView) => {
    if (answer.person.id !== me.person.id || answer.organisation.id !== me.organisation.id) {
      setOther(true);
      return;
    }
    client.setQueryData(meQuery.queryKey, answer);
    sessionSignal.renew(true);
    void client.invalidateQueries();
  };
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(operations.signIn, { body }),
    onSuccess: enter,
  });
  if (other) {
    return (
      <>
        <Paragraph>{t('web.session.other')}</Paragraph>
        <ActionButton onClick={() => window.location.assign('/')}>{t('web.page-failed.reload')}</ActionButton>
      </>
    );
  }
  if (isSecondStep(signIn.error)) {
    return (
      <SecondStepForm onDone={enter} over={<ActionButton onClick={signIn.reset}>{t('web.try-again')}</ActionButton>} />
    );
  }
  return (
    <Form form={form} onSubmit={(values) => signIn.mutate(values)} error={signIn.error}>
      <Paragraph>{t('web.session.detail')}</Paragraph>
      <TextField name="email" label={t('web-entry.email')} type="email" autoComplete="username" />
      <TextField name="password" label={t('web-entry.password')} type="password" autoComplete="current-password" />
      <ActionButton type="submit" loading={signIn.isPending}>
        {t('web-sign-in.submit')}
      </ActionButton>
    </Form>
  );
}
