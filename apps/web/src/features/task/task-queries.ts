import { operations } from '@stegvis/contract';
import { read, readAll } from '../../http/queries.js';

export const taskQuery = (id: string) => read(operations.getTask, { params: { id } });
export const eventsQuery = (id: string) => read(operations.listTaskEvents, { params: { id } });
export const peopleQuery = readAll(operations.listPeople, { query: { sort: 'name' } });
export const datasetsOfRoundQuery = (id: string) =>
  readAll(operations.listRoundDatasets, { params: { id }, query: { state: 'in' } });

/** The operations whose answers a change of one task can make stale. */
export const shownElsewhere = [
  operations.listTasks,
  operations.listTaskEvents,
  operations.getRound,
  operations.listRounds,
  operations.getBoard,
  operations.listRoundDatasets,
  operations.getDataset,
  operations.listVacancies,
  operations.listRoleAssignments,
  operations.getMe,
] as const;
