import 'virtual:stegvis-texts/with-page/webAddress';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { call } from '../../http/call.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { hasCode } from '../../http/problem-error.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ButtonLink } from '../../ui/text-link.js';

type Change = AnswerOf<typeof operations.getAddressChange>;

/**
 * The page of the link that confirms an address. Only the button changes something, since mail scanners open links too.
 */
export function ConfirmAddressPage() {
  const { token = '' } = useParams();
  const change = useQuery({ ...read(operations.getAddressChange, { params: { token } }), staleTime: Infinity });
  if (change.data !== undefined) return <Confirm token={token} change={change.data} />;
  return change.isError ? <Over error={change.error} /> : <Loading />;
}

function Over({ error }: { readonly error: unknown }) {
  const { t } = useText();
  return (
    <Page title={t('web-address.over.title')} width="narrow">
      {hasCode(error, 'address-link-over') ? (
        <Paragraph>{t('web-address.over.text')}</Paragraph>
      ) : (
        <ProblemNotice error={error} focus={false} />
      )}
      <div className="actions">
        <ButtonLink to="/account/address">{t('web-address.title')}</ButtonLink>
      </div>
    </Page>
  );
}

function Confirm({ token, change }: { readonly token: string; readonly change: Change }) {
  const { t } = useText();
  const confirm = useMutation({ mutationFn: () => call(operations.confirmAddress, { params: { token } }) });
  if (hasCode(confirm.error, 'address-link-over')) return <Over error={confirm.error} />;
  if (confirm.isSuccess) return <Done email={confirm.data.email} />;
  return (
    <Page
      title={t('web-address.confirm.title')}
      width="narrow"
      lead={<Paragraph>{t('web-address.confirm.lead', { name: change.name })}</Paragraph>}
    >
      <Facts facts={[{ label: t('web-entry.email'), value: change.email }]} />
      {hasCode(confirm.error, 'duplicate') ? (
        <Paragraph role="alert">{t('web-address.confirm.taken')}</Paragraph>
      ) : (
        <ProblemNotice error={confirm.error} />
      )}
      <div className="actions">
        <ActionButton loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('web-address.confirm.submit')}
        </ActionButton>
      </div>
    </Page>
  );
}

function Done({ email }: { readonly email: string }) {
  const { t } = useText();
  return (
    <Page title={t('web-address.confirm.done.title')} width="narrow">
      <Paragraph>{t('web-address.confirm.done', { email })}</Paragraph>
      <div className="actions">
        <ButtonLink to="/my-tasks">{t('web-address.confirm.on')}</ButtonLink>
      </div>
    </Page>
  );
}
