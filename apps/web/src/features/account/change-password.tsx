import { operations } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { meQuery, useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { CheckboxField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { NewPasswordField } from '../shared/new-password-field.js';
import { SavedNote } from '../../ui/saved-note.js';

const schema = bodySchema(operations.changePassword);
const start = { current: '', password: '', revokeTokens: false };

/** Changes the password. `first`: somebody else chose the current one, so there are no tokens yet. */
export function ChangePassword({ first = false }: { readonly first?: boolean }) {
  const { t } = useText();
  const client = useQueryClient();
  const { person, organisation } = useMe();
  const form = useSchemaForm(schema, start);
  const change = useMutation({
    mutationFn: (body: z.output<typeof schema>) => call(operations.changePassword, { body }),
    onSuccess: () => {
      form.reset(start);
      if (first) return client.invalidateQueries({ queryKey: meQuery.queryKey });
      return refresh(client, operations.listSessions, operations.listApiTokens);
    },
  });
  return (
    <Form
      form={form}
      onSubmit={(values) => change.mutate(values)}
      error={change.error}
      label={t('web-account.password')}
    >
      {/* Password managers store the pair only when they see both. */}
      <input type="email" name="username" autoComplete="username" value={person.email} readOnly hidden />
      <TextField
        name="current"
        label={t('web-account.password.current')}
        type="password"
        autoComplete="current-password"
      />
      <NewPasswordField
        name="password"
        label={t('web-account.password.new')}
        owner={{ name: person.name, email: person.email, organisation: organisation.name, slug: organisation.slug }}
      />
      {!first && (
        <CheckboxField
          name="revokeTokens"
          label={t('web-account.password.tokens')}
          hint={t('web-account.password.tokens.hint')}
        />
      )}
      <ActionButton type="submit" loading={change.isPending}>
        {t('web-account.password.submit')}
      </ActionButton>
      <SavedNote shown={change.isSuccess && !form.formState.isDirty}>{t('web-account.password.done')}</SavedNote>
    </Form>
  );
}
