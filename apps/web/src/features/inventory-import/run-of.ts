import { operations } from '@stegvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { isRunning } from './import-stage.js';

const lookMilliseconds = 500;

/** One import as the server tells of it, looked at again and again while it runs: only whoever has it before them asks. */
export const runOf = (id: string) =>
  queryOptions({
    ...read(operations.getDatasetImport, { params: { id } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isRunning(state.data) ? lookMilliseconds : false),
  });
