import { personPatch, type PersonView } from '@stegvis/contract';
import { languages } from '@stegvis/wording';
import type { z } from 'zod';
import { ActionButton } from '../../ui/action-button.js';
import { ConflictView } from '../../ui/conflict-view.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText, type Speaker } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { usePersonStore } from './save-person.js';

const schema = personPatch.pick({ name: true, email: true, language: true, unit: true }).required({ name: true, email: true, language: true });
type Values = z.output<typeof schema>;

const valuesOf = (person: PersonView) => ({ name: person.name, email: person.email, language: person.language, unit: person.unit ?? '' });

export function PersonForm({ person, disabledReason }: { readonly person: PersonView; readonly disabledReason: string | null }) {
  const speaker = useText();
  const { t } = speaker;
  const store = usePersonStore(person.id);
  const form = useSchemaForm(schema, valuesOf(person));
  const saving = useVersionedForm({ form, current: person, valuesOf, ...store });
  return (
    <>
      {saving.conflict !== null && (
        <ConflictView fields={differences(speaker, saving.conflict.mine, saving.conflict.theirs)} onKeepMine={saving.keepMine} onLoadTheirs={saving.loadTheirs} busy={saving.saving} />
      )}
      <Form form={form} onSubmit={saving.submit} error={saving.error}>
        <TextField name="name" label={t('web-people.name')} />
        <TextField name="email" label={t('web-people.email')} type="email" inputMode="email" />
        <TextField name="unit" label={t('web-people.unit')} optional />
        <SelectField name="language" label={t('web-people.language')} options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))} />
        <ActionButton type="submit" variant="secondary" loading={saving.saving} disabledReason={disabledReason}>
          {t('web.save')}
        </ActionButton>
        <SavedNote shown={saving.saved} />
      </Form>
    </>
  );
}

function differences({ t }: Speaker, mine: Values, theirs: PersonView) {
  return [
    { label: t('web-people.name'), mine: mine.name, theirs: theirs.name },
    { label: t('web-people.email'), mine: mine.email, theirs: theirs.email },
    { label: t('web-people.unit'), mine: mine.unit ?? '', theirs: theirs.unit ?? '' },
    { label: t('web-people.language'), mine: t(`language.${mine.language}`), theirs: t(`language.${theirs.language}`) },
  ];
}
