import type { ImportReport, Problem } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';

export interface KeptCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

interface KeptMessage {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/**
 * The report of an import as it is stored for years: the API's report may change and this stays readable. Fields that
 * were added later are optional.
 */
export interface KeptReport extends KeptCounts {
  readonly dryRun: boolean;
  readonly omitted?: KeptCounts;
  readonly columns: readonly {
    readonly column: string;
    readonly field: string | null;
    readonly by?: 'heading' | 'chosen' | 'remembered';
  }[];
  readonly file?: {
    readonly sheet: string | null;
    readonly otherSheets: readonly string[];
    readonly hiddenRows: number;
    readonly headingRow: number;
    readonly encoding: string | null;
  } | null;
  readonly rows: readonly {
    readonly row: number;
    readonly outcome: keyof KeptCounts;
    readonly title: string | null;
    readonly datasetId: Uuid | null;
    readonly errors: readonly KeptMessage[];
    readonly notes?: readonly KeptMessage[];
    readonly changes?: readonly {
      readonly field: string;
      readonly label: string;
      readonly before: string;
      readonly after: string;
    }[];
  }[];
}

/** Why an import failed, as it was shown. */
export interface KeptProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly requestId?: string | undefined;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[] | undefined;
  readonly headings?: readonly string[] | undefined;
}

const nothing: KeptCounts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };

/** The id is stored in its own column. */
export const keepReport = ({ importId: _, ...report }: ImportReport): KeptReport => report;

export function viewReport(kept: KeptReport, importId: Uuid): ImportReport {
  const { dryRun, created, updated, unchanged, rejected, omitted = nothing, file = null } = kept;
  return {
    importId,
    dryRun,
    created,
    updated,
    unchanged,
    rejected,
    omitted,
    columns: kept.columns.map(({ column, field, by = 'heading' }) => ({ column, field, by })),
    file: file === null ? null : { ...file, otherSheets: [...file.otherSheets] },
    rows: kept.rows.map(({ errors, notes = [], changes = [], ...row }) => ({
      ...row,
      errors: [...errors],
      notes: [...notes],
      changes: [...changes],
    })),
  };
}

export function keepProblem({ type, title, status, detail, instance, code, ...more }: Problem): KeptProblem {
  const { requestId, errors, headings } = more;
  return { type, title, status, detail, instance, code, requestId, errors, headings };
}

export function viewProblem({ requestId, errors, headings, ...document }: KeptProblem): Problem {
  return {
    ...document,
    ...(requestId === undefined ? {} : { requestId }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(headings === undefined ? {} : { headings: [...headings] }),
  };
}
