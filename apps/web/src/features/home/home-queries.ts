import { operations } from '@stegvis/contract';
import { useQueries } from '@tanstack/react-query';
import { read, readAll } from '../../http/queries.js';
import { useAddress } from '../../ui/use-address.js';

export const runningRoundsQuery = readAll(operations.listRounds, { query: { state: 'running' } });

export const roundsQuery = readAll(operations.listRounds);
export const inventoryQuery = read(operations.listDatasets, { query: { limit: 1 } });
export const attentionQuery = (all: boolean) => read(operations.getAttention, all ? { query: { all } } : {});
export const checklistQueries = [
  read(operations.listRoleAssignments, { query: { role: 'coordinator', limit: 1 } }),
  read(operations.listRoleAssignments, { query: { role: 'management', limit: 1 } }),
  inventoryQuery,
  read(operations.listRounds, { query: { limit: 50 } }),
] as const;

/** Whether a request of the page still waits for its answer, be it content or an error. */
export function useHomeIsLoading(manages: boolean): boolean {
  const all = useAddress().params.has('all');
  return useQueries({
    queries: [
      roundsQuery,
      inventoryQuery,
      runningRoundsQuery,
      attentionQuery(false),
      ...(all ? [attentionQuery(all)] : []),
      ...(manages ? checklistQueries.filter((query) => query !== inventoryQuery) : []),
    ],
    combine: (answers) => answers.some((answer) => answer.isPending),
  });
}
