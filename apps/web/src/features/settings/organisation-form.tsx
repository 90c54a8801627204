import { operations, type OrganisationView } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { TextAreaField, TextField } from '../../ui/fields.js';
import { useSchemaForm } from '../../ui/form.js';
import { useText, type Speaker } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { VersionedForm } from '../../ui/versioned-form.js';
import { readClosedDays, writeClosedDays } from './closed-days.js';

const schemaFor = (t: Speaker['t']) =>
  z.object({
    name: z.string().trim().min(1).max(200),
    organisationNumber: z
      .string()
      .trim()
      .regex(/^\d{6}-?\d{4}$/, { error: 'invalid-organisation-number' })
      .nullable(),
    contactEmail: z.string().trim().toLowerCase().max(254).pipe(z.email()).nullable(),
    closedDays: z
      .string()
      .nullable()
      .superRefine((text, context) => {
        const { wrong } = readClosedDays(text ?? '');
        if (wrong !== null) {
          context.addIssue({ code: 'custom', message: t('web-settings.closed-days.wrong', { text: wrong }) });
        }
      }),
  });
type Values = z.output<ReturnType<typeof schemaFor>>;

const valuesOf = (organisation: OrganisationView) => ({
  name: organisation.name,
  organisationNumber: organisation.organisationNumber ?? '',
  contactEmail: organisation.contactEmail ?? '',
  closedDays: writeClosedDays(organisation.closedDays),
});

export function OrganisationForm({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useText();
  const store = useOrganisationStore();
  const form = useSchemaForm(schemaFor(t), valuesOf(organisation));
  const saving = useVersionedForm({ form, current: organisation, valuesOf, ...store });
  const fields = {
    name: { label: t('web-settings.name') },
    organisationNumber: { label: t('web-settings.number') },
    contactEmail: { label: t('web-settings.contact') },
    closedDays: { label: t('web-settings.closed-days') },
  };
  return (
    <VersionedForm form={form} saving={saving} fields={fields}>
      <TextField name="name" label={t('web-settings.name')} />
      <TextField name="organisationNumber" label={t('web-settings.number')} optional size="short" inputMode="numeric" />
      <TextField
        name="contactEmail"
        label={t('web-settings.contact')}
        hint={t('web-settings.contact.hint')}
        type="email"
        optional
      />
      <TextAreaField
        name="closedDays"
        label={t('web-settings.closed-days')}
        hint={t('web-settings.closed-days.hint')}
        optional
      />
      <ActionButton type="submit" loading={saving.saving}>
        {t('web.save')}
      </ActionButton>
      <SavedNote shown={saving.saved} />
    </VersionedForm>
  );
}

function useOrganisationStore() {
  const client = useQueryClient();
  const keep = (organisation: OrganisationView): OrganisationView => {
    client.setQueryData(read(operations.getOrganisation).queryKey, organisation);
    void refresh(client, operations.getMe);
    return organisation;
  };
  return {
    save: async (values: Values, version: number) =>
      keep(
        await call(operations.updateOrganisation, {
          body: { ...values, closedDays: [...readClosedDays(values.closedDays ?? '').days] },
          ifMatch: version,
        }),
      ),
    reload: async () => keep(await call(operations.getOrganisation)),
  };
}
