import { useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { isLocalDate } from '@stegvis/workflow';
import { useNavigate, useParams } from 'react-router';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { VersionedForm } from '../../ui/versioned-form.js';
import { RoundFields, useRoundForm, type RoundValues } from './round-form.js';

const roundQuery = (id: string) => read(operations.getRound, { params: { id } });

export function EditRoundPage() {
  const { roundId = '' } = useParams();
  const { t } = useText();
  const round = useQuery(roundQuery(roundId));
  // A round that does not exist gets a page of its own that says so.
  if (round.isError) return <Loaded query={round}>{() => null}</Loaded>;
  return (
    <Page
      title={t('rounds.form.edit-title')}
      width="narrow"
      back={{ to: `/rounds/${roundId}`, label: round.data?.name ?? t('choosing.back') }}
    >
      <Loaded query={round}>{(data) => <EditRound round={data} />}</Loaded>
    </Page>
  );
}

function EditRound({ round }: { readonly round: RoundView }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRoundForm(valuesOf(round));
  const keep = (saved: RoundView): RoundView => {
    client.setQueryData(roundQuery(round.id).queryKey, saved);
    return saved;
  };
  const saving = useVersionedForm({
    form,
    current: round,
    valuesOf: (one: RoundView) => ({ ...valuesOf(one), targetOn: one.targetOn ?? '' }),
    save: async (body: RoundValues, version) =>
      keep(await call(operations.updateRound, { params: { id: round.id }, ifMatch: version, body })),
    reload: () => client.query({ ...roundQuery(round.id), staleTime: 0 }),
    onSaved: () => {
      void refresh(client, operations.listRounds, operations.getBoard, operations.listTasks);
      void navigate(`/rounds/${round.id}`);
    },
  });
  const day = (value: unknown) => (isLocalDate(value) ? date(value) : '');
  const fields = {
    name: { label: t('rounds.form.name') },
    startsOn: { label: t('rounds.form.starts-on'), say: day },
    targetOn: { label: t('rounds.form.target-on'), say: day },
  };
  return (
    <VersionedForm form={form} saving={saving} fields={fields}>
      <RoundFields save={t('rounds.form.save')} cancelTo={`/rounds/${round.id}`} busy={saving.saving} />
    </VersionedForm>
  );
}

const valuesOf = ({ name, startsOn, targetOn }: RoundView): RoundValues => ({ name, startsOn, targetOn });
