import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type TaskSummary } from '@stegvis/contract';
import { roleKeys, taskStates } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { TaskStatus } from '../../ui/status-text.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';

/** Every task of the organisation; where the numbers on the home page lead. */
export function AllTasksPage() {
  const speaker = useText();
  const { t } = speaker;
  const list = useListState(operations.listTasks);
  const tasks = useQuery(readList(operations.listTasks, { query: list.query }));
  const only = [{ value: 'true', label: t('web-home.tasks.only') }];
  return (
    <Page title={t('web-home.tasks.title')} lead={<Paragraph>{t('web-home.tasks.lead')}</Paragraph>}>
      <ListControls
        list={list}
        total={tasks.data?.total}
        filters={[
          { name: 'state', label: t('web-home.tasks.state'), options: taskStates.map((state) => ({ value: state, label: t(`state.${state}`) })) },
          { name: 'role', label: t('web-home.tasks.role'), options: roleKeys.map((role) => ({ value: role, label: t(`role.${role}`) })) },
          { name: 'open', label: t('web-home.tasks.open'), options: only },
          { name: 'overdue', label: t('web-home.tasks.overdue'), options: only },
          { name: 'vacant', label: t('web-home.tasks.vacant'), options: only },
        ]}
      />
      <Loaded query={tasks}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing filtered={list.filtered} />
          ) : (
            <>
              <DataTable caption={t('web-home.tasks.title')} columns={columnsOf(speaker)} rows={items} rowKey={(task) => task.id} list={list} />
              <Pages list={list} total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('web.list.no-match.title')}>{t('web.list.no-match.detail')}</EmptyState>;
  return (
    <EmptyState title={t('web-home.tasks.empty')} action={<ButtonLink to="/rounds">{t('web-home.rounds.all')}</ButtonLink>}>
      {t('web-home.tasks.empty.detail')}
    </EmptyState>
  );
}

function columnsOf({ t, date, list }: Speaker): readonly Column<TaskSummary>[] {
  return [
    {
      key: 'task',
      label: t('web-home.tasks.task'),
      sort: 'step',
      cell: (task) => (
        <TextLink to={`/tasks/${task.id}`} className="row-link">
          {`${task.step}. ${task.title}`}
        </TextLink>
      ),
    },
    { key: 'dataset', label: t('web-home.tasks.dataset'), sort: 'dataset', cell: (task) => task.dataset?.title ?? task.roundName },
    { key: 'state', label: t('web-home.tasks.state'), sort: 'state', cell: (task) => <TaskStatus state={task.state} daysLate={task.daysLate} /> },
    {
      key: 'assignees',
      label: t('web-home.tasks.assignees'),
      cell: (task) => (task.assignees.length === 0 ? t('role.vacant', { role: t(`role.${task.role}`) }) : list(task.assignees.map((person) => person.name))),
    },
    { key: 'due', label: t('web-home.tasks.due'), sort: 'dueOn', cell: (task) => <span className="nowrap">{task.dueOn === null ? '' : date(task.dueOn)}</span> },
  ];
}
