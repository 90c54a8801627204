import { useQueries, useQuery } from '@tanstack/react-query';
import { operations, type TaskSummary } from '@stegvis/contract';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { read, readList } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { Loaded } from '../../ui/loaded.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { TaskRows } from '../shared/task-rows.js';
import { ButtonLink } from '../../ui/text-link.js';
import { ViewLinks } from '../../ui/view-links.js';
import { countQueries, myRoundsQuery, useMyTasksAreLoading, useTasksIn } from './my-tasks-queries.js';
import { Reviews } from './reviews.js';
import { TaskCalendar } from './task-calendar.js';
import { hintOf, TaskAside, titleOf } from './task-words.js';
import { ToDoList } from './to-do-list.js';
import { countOf, viewKeys, viewOf, waitsFor, type ViewKey } from './views.js';

export interface MyTasksPageProps {
  /** Shown before the tasks: an offer for new users. */
  readonly offer: ReactNode;
}

export function MyTasksPage({ offer }: MyTasksPageProps) {
  const { t } = useText();
  const asked = useParams()['view'] ?? null;
  const view = asked === 'calendar' ? asked : viewOf(asked);
  const counts = useCounts();
  const loading = useMyTasksAreLoading(view);
  const [shown, setShown] = useState(!loading);
  if (!loading && !shown) setShown(true);
  // All parts are shown together, so that none moves another; later requests show placeholders of their own.
  if (loading && !shown) {
    return (
      <Page title={t('my-tasks.title')}>
        <Loading lines={12} />
      </Page>
    );
  }
  return (
    <Page title={t('my-tasks.title')}>
      {view === 'to-do' && offer}
      <ViewLinks
        label={t('my-tasks.views')}
        links={[
          ...viewKeys.map((key) => ({
            key,
            to: key === 'to-do' ? '/my-tasks' : `/my-tasks/${key}`,
            current: key === view,
            text: countedTitle(t(`my-tasks.${key}`), countOf(key, counts), t),
          })),
          { key: 'calendar', to: '/my-tasks/calendar', current: view === 'calendar', text: t('my-tasks.calendar') },
        ]}
      />
      {view === 'to-do' && <Reviews />}
      {view === 'calendar' ? (
        <TaskCalendar />
      ) : (
        <MyTasks key={view} view={view} besides={view === 'to-do' ? (counts['to-approve'] ?? 0) : 0} />
      )}
      {view === 'to-do' && <ToDoList state="open" />}
      {view === 'done' && <ToDoList state="done" />}
    </Page>
  );
}

type Translate = ReturnType<typeof useText>['t'];

function countedTitle(title: string, count: number | undefined, t: Translate): string {
  return count === undefined ? title : t('my-tasks.view-count', { title, count });
}

function useCounts(): Partial<Record<ViewKey, number>> {
  const counted = useQueries({ queries: countQueries });
  return Object.fromEntries(
    viewKeys.flatMap((key, index) => (counted[index]?.data === undefined ? [] : [[key, counted[index].data.total]])),
  );
}

/** `besides`: how many reviews are shown above, so that the page does not say that nothing waits. */
function MyTasks({ view, besides }: { readonly view: ViewKey; readonly besides: number }) {
  const { t } = useText();
  const list = useTasksIn(view);
  const tasks = useQuery(readList(operations.listTasks, { query: list.query }));
  const rounds = useQuery(myRoundsQuery);
  const filters = [
    ...((rounds.data?.length ?? 0) > 1
      ? [
          {
            name: 'roundId',
            label: t('my-tasks.filter.round'),
            options: (rounds.data ?? []).map((round) => ({ value: round.id, label: round.name })),
          },
        ]
      : []),
    ...(view === 'done'
      ? []
      : [
          {
            name: 'overdue',
            label: t('my-tasks.filter.late'),
            options: [{ value: 'true', label: t('my-tasks.filter.late.true') }],
          },
        ]),
  ];
  return (
    <>
      {(tasks.data?.total !== 0 || list.filtered) && (
        <ListControls
          list={list}
          total={tasks.data?.total}
          searchLabel={t('my-tasks.search')}
          filters={filters}
          sorts={[
            { value: 'dueOn', label: t('my-tasks.sort.due') },
            { value: 'step', label: t('my-tasks.sort.step') },
            { value: 'dataset', label: t('my-tasks.sort.dataset') },
          ]}
        />
      )}
      <Loaded query={tasks}>
        {(page) =>
          page.items.length === 0 ? (
            (list.filtered || besides === 0) && <Nothing view={view} filtered={list.filtered} />
          ) : (
            <>
              {view === 'later' ? <LaterRows tasks={page.items} /> : <Rows tasks={page.items} view={view} />}
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Rows({ tasks, view }: { readonly tasks: readonly TaskSummary[]; readonly view: ViewKey }) {
  const { t } = useText();
  return (
    <TaskRows
      label={t(`my-tasks.${view}`)}
      rows={tasks.map((task) => ({
        key: task.id,
        title: titleOf(task),
        to: `/tasks/${task.id}`,
        hint: hintOf(task, t),
        aside: <TaskAside task={task} />,
      }))}
    />
  );
}

/** Tasks that are still waiting: greyed out, with what they wait for, which each task has and the list has not. */
function LaterRows({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const { t, list } = useText();
  const details = useQueries({ queries: tasks.map((task) => read(operations.getTask, { params: { id: task.id } })) });
  return (
    <TaskRows
      label={t('my-tasks.later')}
      rows={tasks.map((task, index) => {
        const detail = details[index]?.data;
        const waiting =
          detail === undefined ? t('my-tasks.finding-out') : t('my-tasks.waits-for', { what: list(waitsFor(detail)) });
        return {
          key: task.id,
          title: titleOf(task),
          hint: `${hintOf(task, t)}. ${waiting}`,
          aside: <TaskAside task={task} />,
        };
      })}
    />
  );
}

function Nothing({ view, filtered }: { readonly view: ViewKey; readonly filtered: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('my-tasks.no-match.title')}>{t('my-tasks.no-match.text')}</EmptyState>;
  return (
    <EmptyState
      title={t(`my-tasks.empty.${view}.title`)}
      action={
        <ButtonLink to="/rounds" variant="secondary">
          {t('my-tasks.empty.to-do.rounds')}
        </ButtonLink>
      }
    >
      {t(`my-tasks.empty.${view}.text`)}
    </EmptyState>
  );
}
