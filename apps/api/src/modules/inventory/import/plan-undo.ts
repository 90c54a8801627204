import type { ImportUndo } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { datasetFields, type DatasetField } from '../dataset.row.js';
import type { WrittenDataset } from './import.query.js';

type Values = Readonly<Partial<Record<DatasetField, string | null>>>;
export type UndoCode = ImportUndo['leftDatasets'][number]['reasons'][number]['code'];

/** What an import did to a dataset, beside the dataset's current state. */
export interface KeptChange {
  /** The version that the import left, and the current one. */
  readonly keptVersion: number;
  readonly version: number;
  /** Null for a dataset that the import created. */
  readonly before: Values | null;
  readonly after: Values | null;
  readonly now: WrittenDataset;
  /** Other things that people have connected with the dataset since. */
  readonly ties: readonly Exclude<UndoCode, 'changed' | 'field-changed'>[];
}

export interface LeftDataset {
  readonly id: Uuid;
  readonly title: string;
  readonly reasons: readonly { readonly code: UndoCode; readonly field: DatasetField | null }[];
}

export interface PutBack {
  readonly was: WrittenDataset;
  readonly is: WrittenDataset;
  /** Set when nobody has changed it since, so that it is wholly restored. */
  readonly keptVersion: number | null;
}

export interface UndoPlan {
  readonly remove: readonly WrittenDataset[];
  readonly putBack: readonly PutBack[];
  readonly left: readonly LeftDataset[];
}

/**
 * Plans what of an import can be undone: new datasets that nobody has worked with, and fields that still have the
 * import's value.
 */
export function planUndo(kept: readonly KeptChange[]): UndoPlan {
  const remove: WrittenDataset[] = [];
  const putBack: PutBack[] = [];
  const left: LeftDataset[] = [];
  const leave = ({ id, title }: WrittenDataset, reasons: LeftDataset['reasons']) => {
    if (reasons.length > 0) left.push({ id, title: title ?? '', reasons });
  };
  for (const one of kept) {
    if (one.before === null || one.after === null) {
      const reasons = [...(one.version === one.keptVersion ? [] : ['changed' as const]), ...one.ties];
      if (reasons.length === 0) remove.push(one.now);
      else {
        leave(
          one.now,
          reasons.map((code) => ({ code, field: null })),
        );
      }
      continue;
    }
    const { values, lost } = fieldsOf(one.now, one.before, one.after);
    const is = { ...one.now, ...values };
    if (Object.keys(values).length > 0) {
      putBack.push({ was: one.now, is, keptVersion: one.version === one.keptVersion ? one.keptVersion : null });
    }
    leave(
      is,
      lost.map((field) => ({ code: 'field-changed', field })),
    );
  }
  return { remove, putBack, left };
}

/** A field that people have restored themselves is in neither list. */
function fieldsOf(
  now: WrittenDataset,
  before: Values,
  after: Values,
): { readonly values: Values; readonly lost: readonly DatasetField[] } {
  const changed = datasetFields.filter((field) => field in after && now[field] !== (before[field] ?? null));
  const unchanged = changed.filter((field) => now[field] === (after[field] ?? null));
  return {
    values: Object.fromEntries(unchanged.map((field) => [field, before[field] ?? null])),
    lost: changed.filter((field) => !unchanged.includes(field)),
  };
}
