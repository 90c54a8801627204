import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { call } from '../../http/call.js';
import { hasCode } from '../../http/problem-error.js';
import { read, refresh } from '../../http/queries.js';
import { ConflictView } from '../../ui/conflict-view.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { RoundForm, type RoundValues } from './round-form.js';

const roundQuery = (id: string) => read(operations.getRound, { params: { id } });

export function EditRoundPage() {
  const { roundId = '' } = useParams();
  const { t } = useText();
  const round = useQuery(roundQuery(roundId));
  return (
    <Page title={t('rounds.form.edit-title')} width="narrow" back={{ to: `/rounds/${roundId}`, label: round.data?.name ?? t('choosing.back') }}>
      <Loaded query={round}>{(data) => <EditRound round={data} />}</Loaded>
    </Page>
  );
}

/** Begins from the round as it was when the page opened: what others change meanwhile is met as a conflict, never written over. */
function EditRound({ round }: { readonly round: RoundView }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(round);
  const [mine, setMine] = useState<RoundValues | null>(null);
  const save = useMutation({
    mutationFn: ({ values, version }: { values: RoundValues; version: number }) => call(operations.updateRound, { params: { id: round.id }, ifMatch: version, body: values }),
    onSuccess: (saved) => {
      client.setQueryData(roundQuery(round.id).queryKey, saved);
      void refresh(client, operations.listRounds, operations.getBoard, operations.listTasks);
      void navigate(`/rounds/${round.id}`);
    },
    onError: (error) => {
      if (hasCode(error, 'stale-version')) void client.query({ ...roundQuery(round.id), staleTime: 0 });
    },
  });
  const stale = hasCode(save.error, 'stale-version') && mine !== null && round.version !== seen.version;
  const day = (value: string | null) => (value === null ? '' : date(value));
  return (
    <>
      {stale && (
        <ConflictView
          fields={[
            { label: t('rounds.form.name'), mine: mine.name, theirs: round.name },
            { label: t('rounds.form.starts-on'), mine: date(mine.startsOn), theirs: date(round.startsOn) },
            { label: t('rounds.form.target-on'), mine: day(mine.targetOn), theirs: day(round.targetOn) },
          ]}
          busy={save.isPending}
          onKeepMine={() => save.mutate({ values: mine, version: round.version })}
          onLoadTheirs={() => {
            save.reset();
            setSeen(round);
          }}
        />
      )}
      <RoundForm
        key={seen.version}
        values={{ name: seen.name, startsOn: seen.startsOn, targetOn: seen.targetOn }}
        save={t('rounds.form.save')}
        cancelTo={`/rounds/${round.id}`}
        busy={save.isPending}
        error={stale ? null : save.error}
        onSave={(values) => {
          setMine(values);
          save.mutate({ values, version: seen.version });
        }}
      />
    </>
  );
}
