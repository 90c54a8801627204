import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type DatasetView, type RoundView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { readList, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectAllBox, SelectBox, useSelection, type Selection } from '../../ui/selection.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { roundQuery, staleWithRound } from './round-queries.js';
import { steeringOf } from './steering.js';
import './round.css';

/** The navigation state that the inventory passes: the datasets that were selected there. */
const handedOver = z.object({ datasetIds: z.array(z.string()) });

export function ChooseDatasetsPage() {
  const { roundId = '' } = useParams();
  const { t } = useText();
  const round = useQuery(roundQuery(roundId));
  // A round that does not exist gets a page of its own that says so.
  if (round.isError) return <Loaded query={round}>{() => null}</Loaded>;
  return (
    <Page
      title={t('choosing.title', { round: round.data?.name ?? '' })}
      lead={t('choosing.intro')}
      back={{ to: `/rounds/${roundId}`, label: t('choosing.back') }}
    >
      <Loaded query={round}>{(data) => <Choose round={data} />}</Loaded>
    </Page>
  );
}

function Choose({ round }: { readonly round: RoundView }) {
  const { t } = useText();
  const me = useMe();
  const given = handedOver.safeParse(useLocation().state);
  const selection = useSelection(given.success ? given.data.datasetIds : []);
  const list = useListState(operations.listDatasets, { notInRound: round.id, archived: false });
  const datasets = useQuery(readList(operations.listDatasets, { query: list.query }));
  const columns = useColumns(selection);
  if (!steeringOf(me, round).steer) return <EmptyState title={t('round.steer.may-not')} />;
  return (
    <>
      <ListControls
        list={list}
        total={datasets.data?.total}
        searchLabel={t('inventory.search')}
        filters={(['available', 'structured'] as const).map((name) => ({
          name,
          label: t(`dataset-field.${name}`),
          options: (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`yes-no-partly.${value}`) })),
        }))}
      />
      <Loaded query={datasets}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState
              title={t('choosing.empty.title')}
              action={
                <ButtonLink to="/inventory" variant="secondary">
                  {t('inventory.show')}
                </ButtonLink>
              }
            >
              {t('choosing.empty.text')}
            </EmptyState>
          ) : (
            <>
              <SelectAllBox
                selection={selection}
                ids={page.items.map((dataset) => dataset.id)}
                label={t('inventory.select-all')}
              />
              <DataTable
                caption={t('round.choose')}
                columns={columns}
                rows={page.items}
                rowKey={(dataset) => dataset.id}
                list={list}
              />
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
      <Reason round={round} selection={selection} />
    </>
  );
}

function useColumns(selection: Selection): readonly Column<DatasetView>[] {
  const { t } = useText();
  const word = (value: DatasetView['available']) => (value === null ? '–' : t(`yes-no-partly.${value}`));
  return [
    {
      key: 'title',
      label: t('inventory.column.title'),
      sort: 'title',
      cell: (dataset) => (
        <SelectBox selection={selection} id={dataset.id} label={t('inventory.select', { title: dataset.title })}>
          <TextLink to={`/datasets/${dataset.id}`}>{dataset.title}</TextLink>
        </SelectBox>
      ),
    },
    { key: 'unit', label: t('dataset-field.unit'), sort: 'unit', cell: (dataset) => dataset.unit ?? '–' },
    { key: 'available', label: t('dataset-field.available'), cell: (dataset) => word(dataset.available) },
    { key: 'structured', label: t('dataset-field.structured'), cell: (dataset) => word(dataset.structured) },
    { key: 'others', label: t('dataset-field.publishedByOthers'), cell: (dataset) => dataset.publishedByOthers ?? '–' },
    {
      key: 'highValue',
      label: t('dataset-field.highValueCategory'),
      cell: (dataset) => dataset.highValueCategory ?? '–',
    },
  ];
}

function Reason({ round, selection }: { readonly round: RoundView; readonly selection: Selection }) {
  const { t } = useText();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const count = selection.ids.size;
  const choose = useMutation({
    mutationFn: () =>
      call(operations.addDatasets, {
        params: { id: round.id },
        body: { datasetIds: [...selection.ids], reason: reason.trim() === '' ? null : reason.trim() },
      }),
    onSuccess: (answer) => {
      client.setQueryData(roundQuery(round.id).queryKey, answer.round);
      void refresh(client, ...staleWithRound);
      void navigate(`/rounds/${round.id}/datasets`);
    },
  });
  return (
    <form
      className="form choose-reason"
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate();
      }}
    >
      <p role="status">{t('choosing.selected', { count })}</p>
      <Field>
        <Label htmlFor={id}>{t('choosing.reason')}</Label>
        <Field.Description>{t('choosing.reason.help')}</Field.Description>
        <Textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNotice error={choose.error} />
      <div className="actions">
        <ActionButton
          type="submit"
          loading={choose.isPending}
          {...(count === 0 ? { disabledReason: t('choosing.none') } : {})}
        >
          {t('choosing.save', { count })}
        </ActionButton>
        <ButtonLink to={`/rounds/${round.id}`} variant="tertiary">
          {t('rounds.form.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
