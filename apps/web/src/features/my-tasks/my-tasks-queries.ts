import { operations } from '@stegvis/contract';
import { useQueries } from '@tanstack/react-query';
import { read, readAll, readList } from '../../http/queries.js';
import { useListState, type ListState } from '../../ui/list-state.js';
import { statesOf, viewKeys, type ViewKey } from './views.js';

const stateOf = (view: ViewKey): string => statesOf[view].join(',');

export const countQueries = viewKeys.map((view) =>
  read(operations.listTasks, { query: { assignee: 'me', state: stateOf(view), limit: 1 } }),
);

/** The first tasks to approve, which are shown above the list of tasks. */
export const reviewsQuery = readList(operations.listTasks, {
  query: { assignee: 'me', state: stateOf('to-approve'), limit: 5 },
});

export const myRoundsQuery = readAll(operations.listRounds);
export const myToDosQuery = (state: 'open' | 'done') =>
  readAll(operations.listToDos, { query: { assignee: 'me', state } });

export function useTasksIn(view: ViewKey): ListState<typeof operations.listTasks> {
  return useListState(operations.listTasks, { assignee: 'me', state: stateOf(view), limit: 20 });
}

/** Whether a request of the page still waits for its answer, be it content or an error. */
export function useMyTasksAreLoading(view: ViewKey | 'calendar'): boolean {
  const list = useTasksIn(view === 'calendar' ? 'to-do' : view);
  const parts = [
    myRoundsQuery,
    readList(operations.listTasks, { query: list.query }),
    ...(view === 'to-do' ? [reviewsQuery] : []),
    ...(view === 'to-do' || view === 'done' ? [myToDosQuery(view === 'done' ? 'done' : 'open')] : []),
  ];
  return useQueries({
    queries: [...countQueries, ...(view === 'calendar' ? [] : parts)],
    combine: (answers) => answers.some((answer) => answer.isPending),
  });
}
