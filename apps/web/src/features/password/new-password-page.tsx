import 'virtual:stegvis-texts/with-page/webPassword';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { beginSession } from '../../http/me.js';
import { enterAt, nextAddress, withNext } from '../../http/next-address.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { hasCode } from '../../http/problem-error.js';
import { read } from '../../http/queries.js';
import { isSecondStep, secondStepAt } from '../../http/second-step.js';
import { ActionButton } from '../../ui/action-button.js';
import { Facts } from '../../ui/facts.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { NewPasswordField } from '../shared/new-password-field.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ButtonLink } from '../../ui/text-link.js';

type Reset = AnswerOf<typeof operations.getPasswordReset>;

/** The page of a reset link: the person chooses a new password and is signed in. */
export function NewPasswordPage() {
  const { token = '' } = useParams();
  const [params] = useSearchParams();
  const next = nextAddress(params.get('next'));
  const reset = useQuery({ ...read(operations.getPasswordReset, { params: { token } }), staleTime: Infinity });
  if (reset.data !== undefined) return <Choose token={token} reset={reset.data} next={next} />;
  return reset.isError ? <Over error={reset.error} next={next} /> : <Loading />;
}

function Over({ error, next }: { readonly error: unknown; readonly next: string }) {
  const { t } = useText();
  return (
    <Page title={t('web-new-password.over.title')} width="narrow">
      {hasCode(error, 'reset-link-over') ? (
        <Paragraph>{t('web-new-password.over.text')}</Paragraph>
      ) : (
        <ProblemNotice error={error} focus={false} />
      )}
      <div className="actions">
        <ButtonLink to={withNext('/forgotten-password', next)}>{t('web-forgotten.sent.again')}</ButtonLink>
        <ButtonLink to={withNext('/sign-in', next)} variant="secondary">
          {t('web-forgotten.back')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Choose({ token, reset, next }: { readonly token: string; readonly reset: Reset; readonly next: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useSchemaForm(bodySchema(operations.choosePassword), { password: '' });
  const choose = useMutation({
    mutationFn: (body: { password: string }) => call(operations.choosePassword, { params: { token }, body }),
    onSuccess: (me) => {
      beginSession(client, me);
      enterAt(next, navigate);
    },
    onError: (error) => {
      if (isSecondStep(error)) void navigate(secondStepAt(next));
    },
  });
  const { organisation, name, email } = reset;
  // Another tab has used the link, or it expired meanwhile.
  if (hasCode(choose.error, 'reset-link-over')) return <Over error={choose.error} next={next} />;
  return (
    <Page
      title={t('web-new-password.title')}
      width="narrow"
      lead={<Paragraph>{t('web-new-password.lead', { name })}</Paragraph>}
    >
      <Facts
        facts={[
          { label: t('web-entry.email'), value: email },
          { label: t('web-new-password.organisation'), value: organisation },
        ]}
      />
      <Form
        form={form}
        onSubmit={(values) => choose.mutate(values)}
        error={isSecondStep(choose.error) ? null : choose.error}
      >
        {/* Password managers store the pair only when they see both. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordField name="password" owner={{ name, email, organisation }} />
        <ActionButton type="submit" loading={choose.isPending}>
          {t('web-new-password.submit')}
        </ActionButton>
      </Form>
    </Page>
  );
}
