import { personPatch, type PersonView } from '@stegvis/contract';
import { languages } from '@stegvis/wording';
import { useMe } from '../../http/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { SelectField, TextField, labelIn } from '../../ui/fields.js';
import { useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { TextLink } from '../../ui/text-link.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { VersionedForm } from '../../ui/versioned-form.js';
import { usePersonStore } from './save-person.js';

const schema = personPatch
  .pick({ name: true, email: true, language: true, unit: true })
  .required({ name: true, email: true, language: true });

const valuesOf = (person: PersonView) => ({
  name: person.name,
  email: person.email,
  language: person.language,
  unit: person.unit ?? '',
});

export interface PersonFormProps {
  readonly person: PersonView;
  readonly disabledReason: string | null;
  /** Why the reader may not change this person's name and address. */
  readonly others: string | null;
}

export function PersonForm({ person, disabledReason, others }: PersonFormProps) {
  const { t } = useText();
  const store = usePersonStore(person.id);
  const mine = useMe().person.id === person.id;
  const form = useSchemaForm(schema, valuesOf(person));
  const saving = useVersionedForm({ form, current: person, valuesOf, ...store });
  const addressHint = mine ? (
    <TextLink to="/account/address">{t('web-person.address.own')}</TextLink>
  ) : person.state === 'joined' && others === null ? (
    t('web-person.address.hint')
  ) : null;
  const languageOptions = languages.map((one) => ({ value: one, label: t(`language.${one}`) }));
  const fields = {
    name: { label: t('web-people.name') },
    email: { label: t('web-people.email') },
    unit: { label: t('web-people.unit') },
    language: { label: t('web-people.language'), say: labelIn(languageOptions) },
  };
  return (
    <VersionedForm form={form} saving={saving} fields={fields}>
      <TextField
        name="name"
        label={t('web-people.name')}
        readOnly={others !== null}
        {...(others === null ? {} : { hint: others })}
      />
      <TextField
        name="email"
        label={t('web-people.email')}
        type="email"
        inputMode="email"
        readOnly={mine || others !== null}
        {...(addressHint === null ? {} : { hint: addressHint })}
      />
      <TextField name="unit" label={t('web-people.unit')} optional />
      <SelectField name="language" label={t('web-people.language')} options={languageOptions} />
      <ActionButton type="submit" variant="secondary" loading={saving.saving} disabledReason={disabledReason}>
        {t('web.save')}
      </ActionButton>
      <SavedNote shown={saving.saved} />
    </VersionedForm>
  );
}
