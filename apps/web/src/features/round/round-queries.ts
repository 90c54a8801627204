import { operations } from '@stegvis/contract';
import { read } from '../../http/queries.js';

export const roundQuery = (id: string) => read(operations.getRound, { params: { id } });
export const versionsQuery = read(operations.listGuideVersions, { query: { limit: 200 } });

/** The operations whose answers a change of a round can make stale. */
export const staleWithRound = [
  operations.getRound,
  operations.listRounds,
  operations.getBoard,
  operations.listRoundDatasets,
  operations.listTasks,
  operations.getTask,
  operations.listDatasets,
  operations.getDataset,
  operations.listVacancies,
] as const;
