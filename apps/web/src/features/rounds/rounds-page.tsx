import { useQuery } from '@tanstack/react-query';
import { operations, type RoundView } from '@stegvis/contract';
import { roundStates } from '@stegvis/workflow';
import { useMe } from '../../http/me.js';
import { readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { progressOf } from './round-progress.js';

export function RoundsPage() {
  const { t } = useText();
  const me = useMe();
  const may = me.permissions.manageRounds;
  const list = useListState(operations.listRounds);
  const rounds = useQuery(readList(operations.listRounds, { query: list.query }));
  const columns = useColumns();
  return (
    <Page
      title={t('rounds.title')}
      lead={t('rounds.intro')}
      actions={
        may ? (
          <ButtonLink to="/rounds/new">{t('rounds.add')}</ButtonLink>
        ) : (
          <span className="muted">{t('rounds.may-not')}</span>
        )
      }
    >
      <ListControls
        list={list}
        total={rounds.data?.total}
        searchLabel={t('rounds.search')}
        filters={[
          {
            name: 'state',
            label: t('rounds.column.state'),
            options: roundStates.map((state) => ({ value: state, label: t(`round-state.${state}`) })),
          },
        ]}
      />
      <Loaded query={rounds}>
        {(page) =>
          page.items.length === 0 ? (
            <NoRounds filtered={list.filtered} may={may} />
          ) : (
            <>
              <DataTable
                caption={t('rounds.title')}
                columns={columns}
                rows={page.items}
                rowKey={(round) => round.id}
                list={list}
              />
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): readonly Column<RoundView>[] {
  const { t, date, number } = useText();
  return [
    {
      key: 'name',
      label: t('rounds.column.name'),
      sort: 'name',
      cell: (round) => (
        <TextLink to={`/rounds/${round.id}`} className="row-link">
          {round.name}
        </TextLink>
      ),
    },
    { key: 'state', label: t('rounds.column.state'), sort: 'state', cell: (round) => t(`round-state.${round.state}`) },
    { key: 'startsOn', label: t('rounds.column.starts-on'), sort: 'startsOn', cell: (round) => date(round.startsOn) },
    {
      key: 'targetOn',
      label: t('rounds.column.target-on'),
      cell: (round) => (round.targetOn === null ? '–' : date(round.targetOn)),
    },
    { key: 'datasets', label: t('rounds.column.datasets'), cell: (round) => number(round.datasets) },
    { key: 'done', label: t('rounds.column.done'), cell: (round) => t('rounds.done-of', { ...progressOf(round) }) },
  ];
}

function NoRounds({ filtered, may }: { readonly filtered: boolean; readonly may: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('rounds.no-match.title')}>{t('rounds.no-match.text')}</EmptyState>;
  return (
    <EmptyState
      title={t('rounds.empty.title')}
      action={may ? <ButtonLink to="/rounds/new">{t('rounds.add')}</ButtonLink> : undefined}
    >
      {may ? t('rounds.empty.text') : t('rounds.may-not')}
    </EmptyState>
  );
}
