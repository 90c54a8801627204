import { Heading } from '@digdir/designsystemet-react';
import { localDate, operations, uuid, type PersonView, type RoleAssignmentView } from '@stegvis/contract';
import { roleKeys, type RoleKey } from '@stegvis/workflow';
import { formatAlternatives } from '@stegvis/wording';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { giversOf, rolesToGive } from '../shared/authority.js';
import { useMe } from '../../http/me.js';
import { readAll } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { DateField, SelectField, type Option } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { capitalise } from '../../ui/words.js';
import { usePeopleOptions } from './people-options.js';

const scopes = ['organisation', 'round', 'dataset'] as const;
const dates = { from: localDate.nullish(), to: localDate.nullish() };
const common = { role: z.enum(roleKeys), personId: uuid, ...dates };
const schema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('organisation'), ...common }),
  z.object({ scope: z.literal('round'), roundId: uuid, ...common }),
  z.object({ scope: z.literal('dataset'), datasetId: uuid, ...common }),
]);
type Values = z.output<typeof schema>;

export interface RolePreset {
  readonly role?: RoleKey;
  readonly roundId?: string;
  readonly datasetId?: string;
}

export interface GiveRoleProps {
  /** Absent: the person is chosen in the form. */
  readonly person?: PersonView;
  readonly preset: RolePreset;
  readonly onGiven?: () => void;
}

/** Gives a role to a person: for the organisation, for a round, or for one dataset. */
export function GiveRole({ person, preset, onGiven }: GiveRoleProps) {
  const { t } = useText();
  const client = useQueryClient();
  const people = usePeopleOptions();
  const form = useSchemaForm<Record<string, unknown>, Values>(schema, startOf(person, preset));
  const give = useMutation({
    mutationFn: (values: Values) => call(operations.createRoleAssignment, { body: bodyOf(values) }),
    onSuccess: async () => {
      form.reset(startOf(person, {}));
      await client.invalidateQueries();
      onGiven?.();
    },
  });
  return (
    <>
      {person !== undefined && (
        <Heading level={3} data-size="2xs">
          {t('web-roles.give')}
        </Heading>
      )}
      <Form form={form} onSubmit={(values) => give.mutate(values)} error={give.error} label={t('web-roles.give')}>
        <RoleField control={form.control} />
        {person === undefined && (
          <SelectField
            name="personId"
            label={t('web-roles.person')}
            empty={t('web-roles.choose-person')}
            options={people}
          />
        )}
        <ScopeFields control={form.control} />
        <DateField name="from" label={t('web-roles.from')} optional />
        <DateField name="to" label={t('web-roles.to')} optional />
        <ActionButton type="submit" variant="secondary" loading={give.isPending}>
          {t('web-roles.do-give')}
        </ActionButton>
        <SavedNote shown={give.isSuccess}>{givenWords(t, give.data)}</SavedNote>
      </Form>
    </>
  );
}

/** The roles that the reader may give in that scope, and who may give the others. */
function RoleField({
  control,
}: {
  readonly control: ReturnType<typeof useSchemaForm<Record<string, unknown>, Values>>['control'];
}) {
  const { t, language } = useText();
  const me = useMe();
  const [scope, roundId, datasetId, personId] = useWatch({
    control,
    name: ['scope', 'roundId', 'datasetId', 'personId'],
  });
  const place = {
    roundId: scope === 'round' && typeof roundId === 'string' ? roundId : null,
    datasetId: scope === 'dataset' && typeof datasetId === 'string' ? datasetId : null,
  };
  const may = rolesToGive(me, place, typeof personId === 'string' ? personId : undefined);
  const roles = (keys: readonly RoleKey[]): string =>
    formatAlternatives(
      language,
      keys.map((role) => t(`role.${role}`)),
    );
  const others = roleKeys
    .filter((role) => !may.includes(role))
    .map((role) => t('web-roles.others-give', { role: t(`role.${role}`), granters: roles(giversOf(role)) }));
  const oneself = personId === me.person.id;
  const hint = oneself ? (may.length > 0 ? '' : t('web-roles.not-oneself')) : others.slice(-2).join(' ');
  return (
    <SelectField
      name="role"
      label={t('web-roles.role')}
      {...(hint === '' ? {} : { hint })}
      empty={t('web-roles.choose-role')}
      options={may.map((role) => ({ value: role, label: capitalise(language, t(`role.${role}`)) }))}
    />
  );
}

function ScopeFields({
  control,
}: {
  readonly control: ReturnType<typeof useSchemaForm<Record<string, unknown>, Values>>['control'];
}) {
  const { t } = useText();
  const scope = useWatch({ control, name: 'scope' });
  const rounds = useQuery({ ...readAll(operations.listRounds), enabled: scope === 'round' });
  const datasets = useQuery({ ...readAll(operations.listDatasets), enabled: scope === 'dataset' });
  return (
    <>
      <SelectField
        name="scope"
        label={t('web-roles.scope')}
        options={scopes.map((one): Option => ({ value: one, label: t(`web-roles.scope.${one}`) }))}
      />
      {scope === 'round' && (
        <SelectField
          name="roundId"
          label={t('web-roles.round')}
          empty={t('web-roles.choose-round')}
          options={(rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }))}
        />
      )}
      {scope === 'dataset' && (
        <SelectField
          name="datasetId"
          label={t('web-roles.dataset')}
          empty={t('web-roles.choose-dataset')}
          options={(datasets.data ?? []).map((dataset) => ({ value: dataset.id, label: dataset.title }))}
        />
      )}
    </>
  );
}

function startOf(person: PersonView | undefined, preset: RolePreset) {
  const scope = preset.datasetId !== undefined ? 'dataset' : preset.roundId !== undefined ? 'round' : 'organisation';
  return {
    role: preset.role ?? '',
    personId: person?.id ?? '',
    scope,
    roundId: preset.roundId ?? '',
    datasetId: preset.datasetId ?? '',
    from: '',
    to: '',
  };
}

function bodyOf({ scope: _, ...body }: Values) {
  return body;
}

function givenWords(t: ReturnType<typeof useText>['t'], given: RoleAssignmentView | undefined): string {
  return given === undefined ? '' : t('web-roles.given', { person: given.person.name, role: t(`role.${given.role}`) });
}
