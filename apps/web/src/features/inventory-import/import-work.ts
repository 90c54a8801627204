import { operations, type ImportField, type ImportReport, type ImportUndo } from '@stegvis/contract';
import { useSyncExternalStore } from 'react';
import { call } from '../../http/call.js';
import { hasCode, OfflineError } from '../../http/problem-error.js';
import { upload } from '../../http/upload.js';
import { newImportId } from './import-id.js';

/** What somebody says that a column is; null: not read. */
export interface ColumnChoice {
  readonly column: string;
  readonly field: ImportField | null;
}

/** What is asked for beside the file. */
export interface ImportWish {
  readonly dryRun: boolean;
  /** Undefined: as the headings say, or as somebody has said before. */
  readonly columns?: readonly ColumnChoice[] | undefined;
  /** Undefined: whichever sheet has the headings. */
  readonly sheet?: string | undefined;
}

/** An import that this window started. It goes on while one is on other pages, hence it stands outside of them. */
export interface ImportWork extends ImportWish {
  readonly id: string;
  readonly file: File;
  /** Share of the file that has been sent, 0-1. */
  readonly share: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly report: ImportReport | null;
  /** What its undoing came to. */
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

/** `ended` hears the outcome, and whether somebody has the page before them who sees it anyhow. */
export async function startImport(
  file: File,
  wish: ImportWish,
  ended: (work: ImportWork, seen: boolean) => void,
): Promise<void> {
  const begun: ImportWork = {
    id: newImportId(),
    file,
    ...wish,
    share: 0,
    state: 'running',
    report: null,
    undo: null,
    error: null,
  };
  sending = new AbortController();
  change(begun);
  // What has been sent goes on without us; half a file is lost with its page.
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

/** Null when the connection broke after all was sent: the server goes on, and its list tells what became of it. */
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
    const told = (now: number) => onProgress((share = now));
    const report = await upload(operations.importDatasets, {
      query,
      file: begun.file,
      onProgress: told,
      signal: sending.signal,
    });
    return { ...begun, share: 1, state: 'done', report };
  } catch (error) {
    if (sending.signal.aborted || hasCode(error, 'import-cancelled')) return { ...begun, share, state: 'cancelled' };
    return share === 1 && error instanceof OfflineError ? null : { ...begun, share, state: 'failed', error };
  }
}

/** While it is sent the sending stops; afterwards the server is asked, which says no once it writes. */
export async function cancelImport(id: string): Promise<void> {
  if (work?.id === id && work.share < 1) {
    sending.abort();
    return;
  }
  await call(operations.cancelDatasetImport, { params: { id } }).catch((error: unknown) => {
    if (!hasCode(error, 'conflict')) throw error;
  });
}

/** Whoever comes back to the outcome finds it undone. */
export function keepUndo(id: string, undo: ImportUndo): void {
  if (work?.id === id) change({ ...work, undo });
}

export const forgetImport = (): void => change(null);

const subscribe = (look: () => void) => {
  watching.add(look);
  return () => watching.delete(look);
};

/** Whoever uses it has the outcome before them. */
export const useImportWork = (): ImportWork | null => useSyncExternalStore(subscribe, () => work);
