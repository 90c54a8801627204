import type { ImportReport } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';

/** What an import tells on its way. */
export interface ImportProgress {
  /** Raised when somebody cancels; only while it reads. */
  readonly signal: AbortSignal;
  /** Rows read or written, and how many there are. */
  told(done: number, total: number): void;
  /** From here on it cannot be cancelled. @throws ProblemError 409 when it was */
  startWriting(): Promise<void>;
  /** In the transaction of what it did, so that there is either both or nothing. */
  finish(report: ImportReport): Promise<void>;
  fail(error: unknown, language: Language): Promise<void>;
  close(): void;
}

/** Of an import that nobody follows. */
export const unfollowed: ImportProgress = {
  signal: new AbortController().signal,
  told: () => undefined,
  startWriting: () => Promise.resolve(),
  finish: () => Promise.resolve(),
  fail: () => Promise.resolve(),
  close: () => undefined,
};
