import { operations, type ImportField, type ImportReport, type ImportUndo } from '@stegvis/contract';
import { useSyncExternalStore } from 'react';
import { call } from '../../http/call.js';
import { hasCode, OfflineError } from '../../http/problem-error.js';
import { upload } from '../../http/upload.js';
import { newImportId } from './import-id.js';

/** The field that somebody chose for a column; null: not read. */
export interface ColumnChoice {
  readonly column: string;
  readonly field: ImportField | null;
}

/** The options of an import, beside the file. */
export interface ImportRequest {
  readonly dryRun: boolean;
  /** Undefined: as the headings say, or as they were matched before. */
  readonly columns?: readonly ColumnChoice[] | undefined;
  /** Undefined: the sheet whose headings name the most fields. */
  readonly sheet?: string | undefined;
}

/** An import that this window started. It is kept outside of the pages, since it goes on while others are open. */
export interface ImportWork extends ImportRequest {
  readonly id: string;
  readonly file: File;
  /** The share of the file that has been sent, 0-1. */
  readonly share: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly report: ImportReport | null;
  /** The result of undoing it. */
  readonly undo: ImportUndo | null;
  readonly error: unknown;
}

let work: ImportWork | null = null;
let sending = new AbortController();
const watching = new Set<() => void>();

function change(after: ImportWork | null): void {
  work = after;
  for (const look of watching) look();
}

const holdsTheFile = (event: BeforeUnloadEvent): void => event.preventDefault();

/** `ended` gets the outcome, and whether the page that shows it is open. */
export async function startImport(
  file: File,
  request: ImportRequest,
  ended: (work: ImportWork, seen: boolean) => void,
): Promise<void> {
  const begun: ImportWork = {
    id: newImportId(),
    file,
    ...request,
    share: 0,
    state: 'running',
    report: null,
    undo: null,
    error: null,
  };
  sending = new AbortController();
  change(begun);
  // The server goes on with a file that was sent; half a file is lost when the window closes.
  window.addEventListener('beforeunload', holdsTheFile);
  const sent = (share: number) => {
    if (share >= 1) window.removeEventListener('beforeunload', holdsTheFile);
    change({ ...begun, share });
  };
  const after = await outcomeOf(begun, sent);
  window.removeEventListener('beforeunload', holdsTheFile);
  change(after);
  if (after !== null) ended(after, watching.size > 0);
}

/** Null when the connection broke after the whole file was sent: the server goes on, and its list has the outcome. */
async function outcomeOf(begun: ImportWork, onProgress: (share: number) => void): Promise<ImportWork | null> {
  let share = 0;
  try {
    const { dryRun, columns, sheet } = begun;
    const query = {
      importId: begun.id,
      sheet,
      ...(dryRun ? { dryRun } : {}),
      ...(columns === undefined ? {} : { columns: JSON.stringify(columns) }),
    };
    const onShare = (now: number) => onProgress((share = now));
    const report = await upload(operations.importDatasets, {
      query,
      file: begun.file,
      onProgress: onShare,
      signal: sending.signal,
    });
    return { ...begun, share: 1, state: 'done', report };
  } catch (error) {
    if (sending.signal.aborted || hasCode(error, 'import-cancelled')) return { ...begun, share, state: 'cancelled' };
    return share === 1 && error instanceof OfflineError ? null : { ...begun, share, state: 'failed', error };
  }
}

/** Aborts the upload; afterwards asks the server to cancel, which it refuses once it writes. */
export async function cancelImport(id: string): Promise<void> {
  if (work?.id === id && work.share < 1) {
    sending.abort();
    return;
  }
  await call(operations.cancelDatasetImport, { params: { id } }).catch((error: unknown) => {
    if (!hasCode(error, 'conflict')) throw error;
  });
}

/** Keeps the result of undoing an import, for when its outcome is opened again. */
export function keepUndo(id: string, undo: ImportUndo): void {
  if (work?.id === id) change({ ...work, undo });
}

export const forgetImport = (): void => change(null);

const subscribe = (look: () => void) => {
  watching.add(look);
  return () => watching.delete(look);
};

/** A page that uses this hook shows the outcome. */
export const useImportWork = (): ImportWork | null => useSyncExternalStore(subscribe, () => work);
