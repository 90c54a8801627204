import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { localDate, operations } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, RadioField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';

// The contract leaves the date out when none is wanted; an empty field is null here.
const schema = bodySchema(operations.createApiToken).extend({ expiresOn: localDate.nullish() });
const start = { name: '', scope: 'read' as const, expiresOn: '' };

/** Makes a token and shows its secret once. */
export function CreateToken() {
  const { t } = useText();
  const client = useQueryClient();
  const form = useSchemaForm(schema, start);
  const create = useMutation({
    mutationFn: ({ expiresOn, ...body }: z.output<typeof schema>) =>
      call(operations.createApiToken, { body: { ...body, ...(expiresOn ? { expiresOn } : {}) } }),
    onSuccess: () => {
      form.reset(start);
      return refresh(client, operations.listApiTokens);
    },
  });
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('web-tokens.create')}
      </Heading>
      {create.data !== undefined && (
        <Alert data-color="success" role="status">
          <Paragraph>{t('web-tokens.created')}</Paragraph>
          <p>
            {t('web-tokens.secret')}: <code>{create.data.token}</code>
          </p>
          <CopyToken key={create.data.token} token={create.data.token} />
        </Alert>
      )}
      <Form
        form={form}
        onSubmit={(values) => create.mutate(values)}
        error={create.error}
        label={t('web-tokens.create')}
      >
        <TextField name="name" label={t('web-tokens.name')} />
        <RadioField
          name="scope"
          label={t('web-tokens.scope')}
          options={(['read', 'write'] as const).map((scope) => ({
            value: scope,
            label: t(`web-tokens.scope.${scope}`),
          }))}
        />
        <DateField name="expiresOn" label={t('web-tokens.expires')} optional />
        <ActionButton type="submit" variant="secondary" loading={create.isPending}>
          {t('web-tokens.create')}
        </ActionButton>
      </Form>
    </>
  );
}

function CopyToken({ token }: { readonly token: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  // Browsers have no clipboard on pages without TLS.
  if (!window.isSecureContext) return null;
  return (
    <ActionButton
      variant="secondary"
      onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}
    >
      {t(copied ? 'web-tokens.copied' : 'web-tokens.copy')}
    </ActionButton>
  );
}
