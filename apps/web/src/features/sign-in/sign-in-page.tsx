import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { operations, type MeView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { beginSession } from '../../http/me.js';
import { enterAt, nextAddress, withNext } from '../../http/next-address.js';
import { read } from '../../http/queries.js';
import { isSecondStep, secondStepAt } from '../../http/second-step.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { PasskeySignIn } from './passkey-sign-in.js';

export function SignInPage() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = params.get('next');
  const setup = useQuery(read(operations.getSetup));
  const form = useSchemaForm(bodySchema(operations.signIn), { email: '', password: '' });
  const enter = (me: MeView) => {
    beginSession(client, me);
    enterAt(nextAddress(next), navigate);
  };
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(operations.signIn, { body }),
    onSuccess: enter,
    onError: (error) => {
      if (isSecondStep(error)) void navigate(secondStepAt(nextAddress(next)));
    },
  });
  if (setup.data?.needed === true) return <Navigate to="/welcome" replace />;
  return (
    <Page title={t('web-sign-in.title')} width="narrow">
      {nextAddress(next) !== '/' && (
        <Alert data-color="info">
          <Paragraph>{t('web-sign-in.next')}</Paragraph>
        </Alert>
      )}
      <Form
        form={form}
        onSubmit={(values) => signIn.mutate(values)}
        error={isSecondStep(signIn.error) ? null : signIn.error}
      >
        <TextField name="email" label={t('web-entry.email')} type="email" inputMode="email" autoComplete="username" />
        <TextField name="password" label={t('web-entry.password')} type="password" autoComplete="current-password" />
        <ActionButton type="submit" loading={signIn.isPending}>
          {t('web-sign-in.submit')}
        </ActionButton>
      </Form>
      <PasskeySignIn onDone={enter} />
      <Paragraph>
        <TextLink to={withNext('/forgotten-password', nextAddress(next))}>{t('web-sign-in.forgotten')}</TextLink>
      </Paragraph>
      <Paragraph className="muted">{t('web-sign-in.help')}</Paragraph>
    </Page>
  );
}
