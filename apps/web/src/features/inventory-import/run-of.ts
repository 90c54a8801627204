import { operations } from '@stegvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { isRunning } from './import-stage.js';

const lookMilliseconds = 500;

/** The server's state of one import, polled while it runs, by the page that shows it only. */
export const runOf = (id: string) =>
  queryOptions({
    ...read(operations.getDatasetImport, { params: { id } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isRunning(state.data) ? lookMilliseconds : false),
  });
