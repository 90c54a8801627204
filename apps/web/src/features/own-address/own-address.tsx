import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type OwnAddressView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Facts } from '../../ui/facts.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

const own = read(operations.getOwnAddress);

/** The current address, the one that waits to be confirmed, the one that somebody proposes, and a form for another. */
export function OwnAddress() {
  const address = useQuery(own);
  return <Loaded query={address}>{(found) => <Shown address={found} />}</Loaded>;
}

function Shown({ address: { email, pending, proposal } }: { readonly address: OwnAddressView }) {
  const { t } = useText();
  const accepted = proposal !== null && pending?.email === proposal.email;
  return (
    <>
      <Facts facts={[{ label: t('web-address.now'), value: email }]} />
      {pending !== null && <Pending pending={pending} />}
      {/* After accepting, the person waits for the link and has nothing more to decide. */}
      {proposal !== null && !accepted && <Proposal proposal={proposal} email={email} />}
      {proposal === null && <Ask email={email} submit={t('web-address.submit')} />}
    </>
  );
}

function Pending({ pending }: { readonly pending: NonNullable<OwnAddressView['pending']> }) {
  const { t, instant } = useText();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(operations.withdrawAddressChange),
    onSettled: () => refresh(client, operations.getOwnAddress),
  });
  return (
    <div role="status" className="form">
      <Paragraph>{t('web-address.pending', { email: pending.email, instant: instant(pending.expiresAt) })}</Paragraph>
      <ActionButton variant="secondary" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('web-address.withdraw')}
      </ActionButton>
      <ProblemNotice error={withdraw.error} />
    </div>
  );
}

function Proposal({
  proposal,
  email,
}: {
  readonly proposal: NonNullable<OwnAddressView['proposal']>;
  readonly email: string;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const decline = useMutation({
    mutationFn: () => call(operations.declineAddressProposal),
    onSettled: () => refresh(client, operations.getOwnAddress, operations.getPerson),
  });
  return (
    <>
      <Paragraph>
        <strong>{t('web-address.proposal', { by: proposal.by.name, email: proposal.email })}</strong>{' '}
        {t('web-address.proposal.decide')}
      </Paragraph>
      <Ask key={proposal.email} email={email} proposed={proposal.email} submit={t('web-address.proposal.accept')} />
      <ActionButton variant="tertiary" loading={decline.isPending} onClick={() => decline.mutate()}>
        {t('web-address.proposal.decline')}
      </ActionButton>
      <ProblemNotice error={decline.error} />
    </>
  );
}

function Ask({
  email,
  proposed = '',
  submit,
}: {
  readonly email: string;
  readonly proposed?: string;
  readonly submit: string;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const form = useSchemaForm(bodySchema(operations.askAddressChange), { email: proposed, password: '' });
  const ask = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(operations.askAddressChange, { body }),
    onSuccess: (answer) => {
      client.setQueryData(own.queryKey, answer);
      form.reset({ email: proposed, password: '' });
    },
  });
  return (
    <Form form={form} onSubmit={(values) => ask.mutate(values)} error={ask.error}>
      {/* Password managers fill in the right pair only when they see the address. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField name="email" label={t('web-address.new')} type="email" inputMode="email" autoComplete="email" />
      <TextField name="password" label={t('web-address.password')} type="password" autoComplete="current-password" />
      <ActionButton type="submit" loading={ask.isPending}>
        {submit}
      </ActionButton>
    </Form>
  );
}
