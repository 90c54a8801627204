import type { ImportRun } from '@stegvis/contract';

export type ImportPhase = 'sending' | 'opening' | 'reading' | 'writing';

/** The progress of an import, as it is shown. */
export interface ImportStage {
  readonly phase: ImportPhase;
  /** 0-1; null while unknown. */
  readonly share: number | null;
  readonly done: number;
  readonly total: number;
}

export const isRunning = (run: Pick<ImportRun, 'state'>): boolean => run.state === 'reading' || run.state === 'writing';

/** `sent` is the share of the file that has been sent, `run` the server's state of the import, once it has one. */
export function stageOf(
  sent: number,
  run: Pick<ImportRun, 'state' | 'rowsDone' | 'rowsTotal'> | undefined,
): ImportStage {
  if (sent < 1) return { phase: 'sending', share: sent, done: 0, total: 0 };
  if (run === undefined || run.rowsTotal === null || run.rowsTotal === 0) {
    return { phase: run?.state === 'writing' ? 'writing' : 'opening', share: null, done: 0, total: 0 };
  }
  return {
    phase: run.state === 'writing' ? 'writing' : 'reading',
    share: Math.min(1, run.rowsDone / run.rowsTotal),
    done: run.rowsDone,
    total: run.rowsTotal,
  };
}
