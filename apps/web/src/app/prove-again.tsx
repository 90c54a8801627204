import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { bodySchema } from '../http/body-schema.js';
import { call } from '../http/call.js';
import { proofSignal } from '../http/proof-signal.js';
import { ActionButton } from '../ui/action-button.js';
import { TextField } from '../ui/fields.js';
import { Form, useSchemaForm } from '../ui/form.js';
import { useText } from '../ui/language.js';

export function ProveAgain({ email }: { readonly email: string }) {
  const { t } = useText();
  const form = useSchemaForm(bodySchema(operations.proveSession), { password: '' });
  const prove = useMutation({
    mutationFn: (body: { password: string }) => call(operations.proveSession, { body }),
    onSuccess: () => proofSignal.settle(true),
  });
  return (
    <Form form={form} onSubmit={(values) => prove.mutate(values)} error={prove.error} label={t('web.proof.title')}>
      <Paragraph>{t('web.proof.detail')}</Paragraph>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField name="password" label={t('web-entry.password')} type="password" autoComplete="current-password" />
      <div className="actions">
        <ActionButton type="submit" loading={prove.isPending}>
          {t('web.proof.submit')}
        </ActionButton>
        <ActionButton variant="tertiary" onClick={() => proofSignal.settle(false)}>
          {t('web.cancel')}
        </ActionButton>
      </div>
    </Form>
  );
}
