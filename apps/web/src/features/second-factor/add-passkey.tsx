import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type AddedFactor } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { canUsePasskeys, makePasskey } from '../../http/passkeys.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';

const schema = bodySchema(operations.beginPasskey).extend({ name: z.string().trim().min(1).max(60) });
type Values = z.output<typeof schema>;

async function add({ name, password }: Values): Promise<AddedFactor> {
  const creation = await call(operations.beginPasskey, { body: { password } });
  return call(operations.confirmPasskey, { body: { name, passkey: await makePasskey(creation) } });
}

export function AddPasskey({ onAdded }: { readonly onAdded: (added: AddedFactor) => void }) {
  const { t } = useText();
  const start = { name: t('web-second-factor.passkey.name'), password: '' };
  const form = useSchemaForm(schema, start);
  const make = useMutation({
    mutationFn: add,
    onSuccess: (added) => {
      form.reset(start);
      onAdded(added);
    },
  });
  return (
    <>
      <Paragraph>{t('web-second-factor.passkey.lead')}</Paragraph>
      {canUsePasskeys() ? (
        <Form
          form={form}
          onSubmit={(values) => make.mutate(values)}
          error={make.error}
          label={t('web-second-factor.passkey.title')}
        >
          <TextField name="name" label={t('web-second-factor.name')} />
          <TextField
            name="password"
            label={t('web-second-factor.password')}
            type="password"
            autoComplete="current-password"
          />
          <ActionButton type="submit" variant="secondary" loading={make.isPending}>
            {t('web-second-factor.passkey.end')}
          </ActionButton>
          <SavedNote shown={make.isSuccess && !form.formState.isDirty}>
            {t('web-second-factor.passkey.added')}
          </SavedNote>
        </Form>
      ) : (
        <Paragraph className="muted">{t('web-second-factor.passkey.cannot')}</Paragraph>
      )}
    </>
  );
}
