import 'virtual:stegvis-texts/with-page/webInvitation';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { beginSession } from '../../http/me.js';
import { nextAddress } from '../../http/next-address.js';
import { problemOf } from '../../http/problem-error.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { read } from '../../http/queries.js';
import { isSecondStep, secondStepAt } from '../../http/second-step.js';
import { ActionButton } from '../../ui/action-button.js';
import { Facts } from '../../ui/facts.js';
import { TextField } from '../../ui/fields.js';
import { Form, shownByField, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { NewPasswordField } from '../shared/new-password-field.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';

type Invitation = AnswerOf<typeof operations.getInvitation>;

/** The page of an invitation's link: the person chooses a password and is signed in. */
export function InvitationPage() {
  const { token = '' } = useParams();
  const invitation = useQuery({ ...read(operations.getInvitation, { params: { token } }), staleTime: Infinity });
  if (invitation.data !== undefined) return <Accept token={token} invitation={invitation.data} />;
  if (invitation.isError) return <Failed error={invitation.error} />;
  return <Loading />;
}

function Failed({ error }: { readonly error: unknown }) {
  const { t } = useText();
  // Most often this is somebody who accepted long ago and opens the only mail that they can find.
  const status = problemOf(error)?.status;
  const spent = status === 404 || status === 410;
  return (
    <Page title={t('web-invitation.failed.title')} width="narrow">
      {spent ? <Paragraph>{t('web-invitation.failed.text')}</Paragraph> : <ProblemNotice error={error} focus={false} />}
      <div className="actions">
        <ButtonLink to="/sign-in">{t('web-invitation.failed.sign-in')}</ButtonLink>
      </div>
    </Page>
  );
}

function Accept({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const form = useSchemaForm(bodySchema(operations.acceptInvitation), { password: '' });
  const next = nextAddress(params.get('next'), '/my-tasks');
  const [choosing, setChoosing] = useState(false);
  const accept = useMutation({
    mutationFn: (body: { password: string }) => call(operations.acceptInvitation, { params: { token }, body }),
    onSuccess: (me) => {
      beginSession(client, me);
      void navigate(next, { replace: true });
    },
    onError: (error) => {
      if (isSecondStep(error)) void navigate(secondStepAt(next));
      // Only a new password is judged, so the account has none yet: the form now asks for a new one and says while
      // typing what is wrong with it.
      else if (shownByField(error)) setChoosing(true);
    },
  });
  const { organisation, name, email } = invitation;
  return (
    <Page
      title={t('web-invitation.title', { organisation })}
      width="narrow"
      lead={<Paragraph>{t('web-invitation.lead', { name })}</Paragraph>}
    >
      <Facts facts={[{ label: t('web-entry.email'), value: email }]} />
      <Form
        form={form}
        onSubmit={(values) => accept.mutate(values)}
        error={isSecondStep(accept.error) ? null : accept.error}
      >
        {/* Password managers store the pair only when they see both. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        {choosing ? (
          <NewPasswordField name="password" owner={invitation} />
        ) : (
          <TextField
            name="password"
            label={t('web-invitation.password')}
            hint={t('web-invitation.password.hint')}
            type="password"
            autoComplete="new-password"
          />
        )}
        <ActionButton type="submit" loading={accept.isPending}>
          {t('web-invitation.submit')}
        </ActionButton>
      </Form>
      <Paragraph>
        <TextLink to="/forgotten-password">{t('web-sign-in.forgotten')}</TextLink>
      </Paragraph>
    </Page>
  );
}
