import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { localDate, operations, uuid, type PersonView } from '@stegvis/contract';
import { gapOf, isLocalDate, type Away } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useMe } from '../../http/me.js';
import { readAll } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, SelectField, labelIn } from '../../ui/fields.js';
import { useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { VersionedForm } from '../../ui/versioned-form.js';
import { gapInWords } from './away-list.js';
import { usePeopleOptions } from './people-options.js';
import { usePersonStore } from './save-person.js';

const schema = z.object({ from: localDate, to: localDate, substituteId: uuid.nullish() });
type Values = z.output<typeof schema>;

const valuesOf = ({ outOfOffice }: PersonView) => ({
  from: outOfOffice?.from ?? '',
  to: outOfOffice?.to ?? '',
  substituteId: outOfOffice?.substitute?.id ?? '',
});

/** A form for an absence: from when to when, and who stands in. */
export function AbsenceForm({
  person,
  disabledReason,
}: {
  readonly person: PersonView;
  readonly disabledReason: string | null;
}) {
  const { t, date } = useText();
  const me = useMe();
  // People cannot make themselves another's substitute.
  const options = usePeopleOptions(person.id).filter(
    (one) =>
      one.value !== me.person.id || person.id === me.person.id || person.outOfOffice?.substitute?.id === me.person.id,
  );
  const store = usePersonStore(person.id);
  const form = useSchemaForm(schema, valuesOf(person));
  const saving = useVersionedForm({
    form,
    current: person,
    valuesOf,
    reload: store.reload,
    save: (values: Values, version) => store.save({ outOfOffice: values }, version),
  });
  const away = person.outOfOffice;
  const day = (value: unknown) => (isLocalDate(value) ? date(value) : '');
  const fields = {
    from: { label: t('web-person.absence.from'), say: day },
    to: { label: t('web-person.absence.to'), say: day },
    substituteId: { label: t('web-person.absence.substitute'), say: labelIn(options) },
  };
  return (
    <>
      <Paragraph>{t('web-person.absence.lead')}</Paragraph>
      {away !== null && (
        <Paragraph>
          {t('web-person.absence.current', {
            from: date(away.from),
            to: date(away.to),
            substitute: away.substitute?.name ?? t('web.none'),
          })}
        </Paragraph>
      )}
      <VersionedForm form={form} saving={saving} fields={fields}>
        <DateField name="from" label={t('web-person.absence.from')} />
        <DateField name="to" label={t('web-person.absence.to')} />
        <SelectField
          name="substituteId"
          label={t('web-person.absence.substitute')}
          options={options}
          empty={t('away.no-substitute')}
        />
        <GapNotice person={person} />
        <div className="actions">
          <ActionButton type="submit" variant="secondary" loading={saving.saving} disabledReason={disabledReason}>
            {t('web.save')}
          </ActionButton>
          {away !== null && disabledReason === null && (
            <ActionButton variant="tertiary" onClick={() => void store.save({ outOfOffice: null }, person.version)}>
              {t('web-person.absence.end')}
            </ActionButton>
          )}
        </div>
        <SavedNote shown={saving.saved} />
      </VersionedForm>
    </>
  );
}

/** Warns while the form is filled in: the substitute is away too, or leaves. */
function GapNotice({ person }: { readonly person: PersonView }) {
  const speaker = useText();
  const people = useQuery(readAll(operations.listPeople));
  const values: Readonly<Record<string, unknown>> = useWatch();
  const { from, to, substituteId } = values;
  if (!isLocalDate(from) || !isLocalDate(to) || typeof substituteId !== 'string' || substituteId === '' || to < from) {
    return null;
  }
  const others = (people.data ?? []).flatMap(({ id, outOfOffice: away }): Away[] =>
    away === null ? [] : [{ personId: id, substituteId: away.substitute?.id ?? null, from: away.from, to: away.to }],
  );
  const lastDays = new Map(
    (people.data ?? []).flatMap(({ id, lastDay }) => (lastDay === null ? [] : [[id, lastDay] as const])),
  );
  const gap = gapOf({ personId: person.id, substituteId, from, to }, others, lastDays);
  return (
    <div role="status">
      {gap !== null && (
        <Alert data-color="warning">
          <Paragraph>{gapInWords(speaker, gap)}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
