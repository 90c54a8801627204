import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';

export function RenewRecoveryCodes({
  left,
  onRenewed,
}: {
  readonly left: number;
  readonly onRenewed: (codes: readonly string[]) => void;
}) {
  const { t } = useText();
  const form = useSchemaForm(bodySchema(operations.renewRecoveryCodes), { password: '' });
  const renew = useMutation({
    mutationFn: (body: { password: string }) => call(operations.renewRecoveryCodes, { body }),
    onSuccess: ({ recoveryCodes }) => onRenewed(recoveryCodes),
  });
  return (
    <>
      <Paragraph>{t('web-second-factor.codes.lead')}</Paragraph>
      <Paragraph>{t('web-second-factor.codes.left', { count: left })}</Paragraph>
      <Form
        form={form}
        onSubmit={(values) => renew.mutate(values)}
        error={renew.error}
        label={t('web-second-factor.codes.renew')}
      >
        <TextField
          name="password"
          label={t('web-second-factor.password')}
          hint={t('web-second-factor.codes.renew.hint')}
          type="password"
          autoComplete="current-password"
        />
        <ActionButton type="submit" variant="secondary" loading={renew.isPending}>
          {t('web-second-factor.codes.renew')}
        </ActionButton>
      </Form>
    </>
  );
}
