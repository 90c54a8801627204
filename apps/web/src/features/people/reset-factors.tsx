import 'virtual:stegvis-texts/with-page/webSecondFactor';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { bodySchema } from '../../http/body-schema.js';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';

/** Resets the second factors of somebody who has lost all of them and the recovery codes. */
export function ResetFactors({ person }: { readonly person: PersonView }) {
  const { t } = useText();
  const form = useSchemaForm(bodySchema(operations.resetSecondFactors), { password: '' });
  const reset = useMutation({
    mutationFn: (body: { password: string }) =>
      call(operations.resetSecondFactors, { params: { id: person.id }, body }),
    onSuccess: () => form.reset(),
  });
  return (
    <>
      <Paragraph>{t('web-person.factors.lead', { name: person.name })}</Paragraph>
      <Paragraph className="muted">{t('web-person.factors.limits')}</Paragraph>
      <Form form={form} onSubmit={(values) => reset.mutate(values)} error={reset.error} label={t('web-person.factors')}>
        <TextField
          name="password"
          label={t('web-person.factors.password')}
          type="password"
          autoComplete="current-password"
        />
        <ActionButton type="submit" variant="secondary" tone="danger" loading={reset.isPending}>
          {t('web-person.factors.reset')}
        </ActionButton>
      </Form>
      <SavedNote shown={reset.isSuccess}>
        {t('web-person.factors.done', { count: reset.data?.removed ?? 0, name: person.name })}
      </SavedNote>
    </>
  );
}
