import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { operations, type TaskSummary } from '@stegvis/contract';
import { canSteerRound, isOpen, roleKeys, taskStates } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useMe } from '../../http/me.js';
import { read, readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { SavedViews } from '../shared/saved-views.js';
import { TaskStatus } from '../shared/status-text.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { waitsForWhom } from '../shared/waits-for-whom.js';
import { BulkBar, BulkRefusals } from './bulk-bar.js';
import type { BulkOutcome, Picked } from './bulk-results.js';
import { usePicking, type Picking } from './picking.js';
import './board.css';

const nothing: readonly TaskSummary[] = [];

/** All tasks of the organisation. The figures of the home page link here. */
export function AllTasksPage() {
  const { search, key } = useLocation();
  // The bare address shows open tasks. The filter is in the address; when it is removed it stays removed.
  if (search === '' && key === 'default') return <Navigate to="?open=true" replace />;
  return <AllTasks />;
}

function AllTasks() {
  const speaker = useText();
  const { t } = speaker;
  const list = useListState(operations.listTasks);
  const tasks = useQuery(readList(operations.listTasks, { query: list.query }));
  const guide = useQuery(read(operations.getGuide));
  const me = useMe();
  const picks = usePicking();
  const picked = useSeen(tasks.data?.items ?? nothing, picks.ids);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const maySteer = canSteerRound(me.roles.map((held) => held.role));
  const only = [{ value: 'true', label: t('web-home.tasks.only') }];
  return (
    <Page title={t('web-home.tasks.title')} lead={<Paragraph>{t('web-home.tasks.lead')}</Paragraph>}>
      <SavedViews page="tasks" />
      <ListControls
        list={list}
        total={tasks.data?.total}
        filters={[
          {
            name: 'state',
            label: t('web-home.tasks.state'),
            options: taskStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
          },
          {
            name: 'step',
            label: t('web-home.tasks.step'),
            options: (guide.data?.steps ?? []).map((step) => ({
              value: String(step.number),
              label: t('round.step.name', { number: step.number, title: step.title }),
            })),
          },
          {
            name: 'role',
            label: t('web-home.tasks.role'),
            options: roleKeys.map((role) => ({ value: role, label: t(`role.${role}`) })),
          },
          { name: 'open', label: t('web-home.tasks.open'), options: only },
          { name: 'overdue', label: t('web-home.tasks.overdue'), options: only },
          { name: 'vacant', label: t('web-home.tasks.vacant'), options: only },
        ]}
      />
      {outcome !== null && <BulkRefusals outcome={outcome} onClose={() => setOutcome(null)} />}
      <Loaded query={tasks}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing filtered={list.filtered} />
          ) : (
            <>
              {maySteer && <PickAll items={items} picks={picks} />}
              <DataTable
                caption={t('web-home.tasks.title')}
                columns={columnsOf(speaker, maySteer ? pickingOf(picks, items) : null)}
                rows={items}
                rowKey={(task) => task.id}
                list={list}
              />
              <Pages list={list} total={total} />
            </>
          )
        }
      </Loaded>
      {picks.ids.size > 0 && (
        <BulkBar
          picked={picked}
          onClear={picks.clear}
          onDone={(settled) => {
            setOutcome(settled.refused.length === 0 ? null : settled);
            picks.only(settled.refused.map((one) => one.taskId));
          }}
        />
      )}
    </Page>
  );
}

interface Picker {
  readonly ids: ReadonlySet<string>;
  readonly onPick: (task: TaskSummary, spanning: boolean) => void;
}

function pickingOf(picks: Picking, items: readonly TaskSummary[]): Picker {
  return {
    ids: picks.ids,
    onPick: (task, spanning) => {
      const from = items.findIndex((one) => one.id === picks.last());
      const to = items.indexOf(task);
      const span =
        spanning && from >= 0
          ? items.slice(Math.min(from, to), Math.max(from, to) + 1).filter((one) => isOpen(one.state))
          : null;
      picks.toggle(task.id, span === null ? null : span.map((one) => one.id));
    },
  };
}

function PickAll({ items, picks }: { readonly items: readonly TaskSummary[]; readonly picks: Picking }) {
  const { t } = useText();
  const ids = items.filter((task) => isOpen(task.state)).map((task) => task.id);
  if (ids.length === 0) return null;
  return (
    <Checkbox
      data-size="sm"
      label={t('board.pick.page')}
      value="all"
      checked={ids.every((id) => picks.ids.has(id))}
      onChange={() => picks.toggleAll(ids)}
    />
  );
}

/** Remembers the rows that were seen, since a selection stays when the page of the list changes. */
function useSeen(items: readonly TaskSummary[], ids: ReadonlySet<string>): readonly Picked[] {
  const [seen, setSeen] = useState<{
    readonly items: readonly TaskSummary[];
    readonly byId: ReadonlyMap<string, TaskSummary>;
  }>({ items: [], byId: new Map() });
  const byId =
    seen.items === items
      ? seen.byId
      : new Map([...seen.byId, ...items.map((task): [string, TaskSummary] => [task.id, task])]);
  if (seen.items !== items) setSeen({ items, byId });
  return [...ids].flatMap((id) => {
    const task = byId.get(id);
    return task === undefined
      ? []
      : [
          {
            taskId: id,
            version: task.version,
            about: nameOf(task),
            stepKey: task.stepKey,
            roundId: task.roundId,
            datasetId: task.datasetId,
          },
        ];
  });
}

function nameOf(task: TaskSummary): string {
  return task.dataset === null ? task.title : `${task.dataset.title}: ${task.title}`;
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('web.list.no-match.title')}>{t('web.list.no-match.detail')}</EmptyState>;
  return (
    <EmptyState
      title={t('web-home.tasks.empty')}
      action={<ButtonLink to="/rounds">{t('web-home.rounds.all')}</ButtonLink>}
    >
      {t('web-home.tasks.empty.detail')}
    </EmptyState>
  );
}

function columnsOf({ t, date, list }: Speaker, pick: Picker | null): readonly Column<TaskSummary>[] {
  return [
    {
      key: 'task',
      label: t('web-home.tasks.task'),
      sort: 'step',
      cell: (task) => {
        const link = (
          <TextLink to={`/tasks/${task.id}`} className="row-link">
            {`${task.step}. ${task.title}`}
          </TextLink>
        );
        if (pick === null) return link;
        return (
          <span className="select-row">
            <input
              type="checkbox"
              className="ds-input row-box"
              aria-label={t('board.pick.task', { task: nameOf(task) })}
              checked={pick.ids.has(task.id)}
              disabled={!isOpen(task.state)}
              onClick={(event) => pick.onPick(task, event.shiftKey)}
              onChange={() => undefined}
            />
            {link}
          </span>
        );
      },
    },
    {
      key: 'dataset',
      label: t('web-home.tasks.dataset'),
      sort: 'dataset',
      cell: (task) => task.dataset?.title ?? task.roundName,
    },
    {
      key: 'state',
      label: t('web-home.tasks.state'),
      sort: 'state',
      cell: (task) => <TaskStatus state={task.state} daysLate={task.daysLate} />,
    },
    {
      key: 'assignees',
      label: t('web-home.tasks.assignees'),
      cell: (task) => waitsForWhom(task, { t, list }) ?? '',
    },
    {
      key: 'due',
      label: t('web-home.tasks.due'),
      sort: 'dueOn',
      cell: (task) => <span className="nowrap">{task.dueOn === null ? '' : date(task.dueOn)}</span>,
    },
  ];
}
