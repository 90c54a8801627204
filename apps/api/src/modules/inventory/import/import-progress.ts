import type { ImportReport } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';

/** How an import reports its progress. */
export interface ImportProgress {
  /** Aborted when somebody cancels; only while the import reads. */
  readonly signal: AbortSignal;
  /** Reports rows read or written, and how many there are. */
  reportRows(done: number, total: number): void;
  /** From here on it cannot be cancelled. @throws ProblemError 409 when it was */
  startWriting(): Promise<void>;
  /** Runs in the transaction of the changes, so that both are stored or neither. */
  finish(report: ImportReport): Promise<void>;
  fail(error: unknown, language: Language): Promise<void>;
  close(): void;
}

/** For an import that nobody follows. */
export const unfollowed: ImportProgress = {
  signal: new AbortController().signal,
  reportRows: () => undefined,
  startWriting: () => Promise.resolve(),
  finish: () => Promise.resolve(),
  fail: () => Promise.resolve(),
  close: () => undefined,
};
