import { operations, type ImportRun } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { isRunning } from './import-stage.js';

/** One's latest import. `running` is its id as long as it goes on. */
export function useLastImport(): { readonly last: ImportRun | null; readonly running: string | null } {
  const { data, isFetchedAfterMount } = useQuery({
    ...read(operations.listDatasetImports, { query: { limit: 1 } }),
    staleTime: 0,
  });
  const last = data?.items[0] ?? null;
  // What is remembered from before may have ended long ago.
  return { last, running: isFetchedAfterMount && last !== null && isRunning(last) ? last.id : null };
}
