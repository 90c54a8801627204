import { operations, type ImportRun } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { isRunning } from './import-stage.js';

/** The person's latest import. `running` is its id while it runs. */
export function useLastImport(): { readonly last: ImportRun | null; readonly running: string | null } {
  const { data, isFetchedAfterMount } = useQuery({
    ...read(operations.listDatasetImports, { query: { limit: 1 } }),
    staleTime: 0,
  });
  const last = data?.items[0] ?? null;
  // A cached answer may be about an import that ended long ago.
  return { last, running: isFetchedAfterMount && last !== null && isRunning(last) ? last.id : null };
}
