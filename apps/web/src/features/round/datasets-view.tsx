import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { hasText } from '@stegvis/wording';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { readList, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Pages } from '../../ui/pages.js';
import { StatusText } from '../shared/status-text.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { staleWithRound } from './round-queries.js';

type RoundDataset = AnswerOf<typeof operations.listRoundDatasets>['items'][number];
const states = ['in', 'refused', 'removed'] as const;

/** The datasets of a round, also those that left it, with why they joined and left. */
export function DatasetsView({ round, maySteer }: { readonly round: RoundView; readonly maySteer: boolean }) {
  const { t } = useText();
  const list = useListState(operations.listRoundDatasets);
  const params = { id: round.id };
  const datasets = useQuery(readList(operations.listRoundDatasets, { params, query: list.query }));
  const [leaving, setLeaving] = useState<RoundDataset | null>(null);
  const columns = useColumns(maySteer ? setLeaving : null);
  return (
    <>
      <ListControls
        list={list}
        total={datasets.data?.total}
        search={false}
        params={params}
        filters={[
          {
            name: 'state',
            label: t('round.datasets.state'),
            options: states.map((state) => ({ value: state, label: t(`round.datasets.state.${state}`) })),
          },
        ]}
      />
      <Loaded query={datasets}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState
              title={t('matrix.empty.title')}
              action={
                maySteer ? <ButtonLink to={`/rounds/${round.id}/choose`}>{t('round.choose')}</ButtonLink> : undefined
              }
            >
              {t('matrix.empty.text')}
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t('round.datasets.title')}
                columns={columns}
                rows={page.items}
                rowKey={(row) => row.dataset.id}
                list={list}
              />
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
      {leaving !== null && <RemoveDialog round={round} leaving={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function useColumns(onRemove: ((row: RoundDataset) => void) | null): readonly Column<RoundDataset>[] {
  const { t, instant } = useText();
  const columns: Column<RoundDataset>[] = [
    {
      key: 'title',
      label: t('matrix.dataset'),
      sort: 'title',
      cell: (row) => <TextLink to={`/datasets/${row.dataset.id}`}>{row.dataset.title}</TextLink>,
    },
    { key: 'state', label: t('round.datasets.state'), cell: (row) => <Leaving row={row} /> },
    {
      key: 'reason',
      label: t('round.datasets.reason'),
      cell: (row) => row.reason ?? <span className="muted">{t('round.datasets.no-reason')}</span>,
    },
    {
      key: 'addedAt',
      label: t('round.datasets.added'),
      sort: 'addedAt',
      cell: (row) => `${instant(row.addedAt)}${row.addedBy === null ? '' : `, ${row.addedBy.name}`}`,
    },
  ];
  if (onRemove === null) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      label: t('round.datasets.actions'),
      cell: (row) =>
        row.state === 'in' && (
          <ActionButton
            variant="tertiary"
            label={t('round.datasets.remove-named', { title: row.dataset.title })}
            onClick={() => onRemove(row)}
          >
            {t('round.datasets.remove')}
          </ActionButton>
        ),
    },
  ];
}

function Leaving({ row }: { readonly row: RoundDataset }) {
  const { t, instant } = useText();
  const on = row.leftAt === null ? null : instant(row.leftAt);
  // The reason of a refused dataset is a key; that of a removed one is somebody's own words.
  const groundKey = `guide.option.ground.${row.leftReason ?? ''}`;
  const reason = hasText(groundKey) ? t(groundKey) : row.leftReason;
  return (
    <>
      <StatusText tone={row.state === 'in' ? 'plain' : 'muted'}>{t(`round.datasets.state.${row.state}`)}</StatusText>
      {on !== null && (
        <p>
          {reason === null
            ? t('round.datasets.left-on', { date: on })
            : t('round.datasets.left-reason', { date: on, reason })}
        </p>
      )}
      {row.decisionTaskId !== null && (
        <TextLink to={`/tasks/${row.decisionTaskId}`} label={`${t('round.datasets.decision')}: ${row.dataset.title}`}>
          {t('round.datasets.decision')}
        </TextLink>
      )}
    </>
  );
}

function RemoveDialog({
  round,
  leaving,
  onClose,
}: {
  readonly round: RoundView;
  readonly leaving: RoundDataset;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () =>
      call(operations.removeDataset, {
        params: { id: round.id, datasetId: leaving.dataset.id },
        query: { reason: reason.replaceAll(/\s+/g, ' ').trim() },
      }),
    onSuccess: () => {
      void refresh(client, ...staleWithRound);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('round.datasets.remove.title', { title: leaving.dataset.title })}
      confirm={t('round.datasets.remove')}
      tone="danger"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{t('round.datasets.remove.text')}</p>
      <Field>
        <Label htmlFor={id}>{t('round.datasets.remove.reason')}</Label>
        <Textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ConfirmDialog>
  );
}
