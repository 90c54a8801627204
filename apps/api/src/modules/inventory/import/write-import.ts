import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { AuditTrail, changedValues, type AuditEntry, type ChangedValues } from '../../audit/audit.door.js';
import { datasetFields } from '../dataset.row.js';
import { keepColumnChoices, type ChosenColumns } from './column-choices.store.js';
import type { ImportProgress } from './import-progress.js';
import { insertMany, updateMany, type WrittenDataset } from './import.query.js';
import { keepChanges } from './kept-changes.query.js';
import { countsOf, type KnownDataset, type PlannedRow } from './plan-import.js';

/** Rows of one statement: enough to save round trips, and few enough that serializing them delays nobody. */
const batch = 500;

export interface ImportToWrite {
  readonly id: Uuid;
  /** The name of the file. */
  readonly name: string;
  readonly plan: readonly PlannedRow[];
  readonly known: readonly KnownDataset[];
  readonly progress: Pick<ImportProgress, 'reportRows'>;
  /** The columns that were matched by hand; null: none. */
  readonly chosen: ChosenColumns | null;
}

/**
 * Writes a planned import in batches, with an audit event for the import and one for each dataset that it changed, and
 * stores the changes, so that it can be undone.
 */
@Injectable()
export class WriteImport {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  /** Returns the ids of new datasets by their row in the file. */
  async run(
    sql: Sql,
    { id: importId, name, plan, known, progress, chosen }: ImportToWrite,
  ): Promise<ReadonlyMap<number, Uuid>> {
    const created = new Map<number, Uuid>();
    const before = new Map(known.map((one) => [one.id, one]));
    const rows = plan.filter(({ outcome }) => outcome === 'created' || outcome === 'updated');
    await this.audit.write(sql, {
      action: 'dataset.imported',
      subject: { type: 'dataset-import', id: importId, title: name },
      detail: countsOf(plan),
    });
    const now = this.clock.now();
    if (chosen !== null) await keepColumnChoices(sql, chosen, now);
    progress.reportRows(0, rows.length);
    for (let at = 0; at < rows.length; at += batch) {
      const part = rows.slice(at, at + batch).map((row) => {
        const id = row.datasetId ?? this.ids.next();
        if (row.outcome === 'created') created.set(row.row, id);
        return { row, dataset: withFacts(id, row, before.get(id)) };
      });
      await insertMany(
        sql,
        part.filter(({ row }) => row.outcome === 'created').map(({ dataset }) => dataset),
        now,
      );
      await updateMany(
        sql,
        part.filter(({ row }) => row.outcome === 'updated').map(({ dataset }) => dataset),
        now,
      );
      const done = part.map(({ row, dataset }) => ({
        row,
        dataset,
        values: row.outcome === 'created' ? null : changedValues(before.get(dataset.id) ?? {}, dataset),
      }));
      await this.audit.write(sql, ...done.map(entryOf));
      keepChanges(
        sql,
        importId,
        done.map(({ dataset, values }) => ({
          id: dataset.id,
          before: values?.before ?? null,
          after: values?.after ?? null,
        })),
      );
      progress.reportRows(at + part.length, rows.length);
    }
    this.changes.publish(sql, { type: 'datasets', id: sql.organisationId ?? '' });
    return created;
  }
}

function withFacts(id: Uuid, row: PlannedRow, before: KnownDataset | undefined): WrittenDataset {
  const value = (field: (typeof datasetFields)[number]): string | null => row.facts[field] ?? before?.[field] ?? null;
  return {
    id,
    title: value('title'),
    description: value('description'),
    unit: value('unit'),
    sourceSystem: value('sourceSystem'),
    externalId: value('externalId'),
    available: value('available'),
    structured: value('structured'),
    publishedByOthers: value('publishedByOthers'),
    nationalSpecification: value('nationalSpecification'),
    highValueCategory: value('highValueCategory'),
    contents: value('contents'),
    estimatedSize: value('estimatedSize'),
    contactName: value('contactName'),
    contactEmail: value('contactEmail'),
  };
}

interface Written {
  readonly row: PlannedRow;
  readonly dataset: WrittenDataset;
  /** The changed fields; null for a new dataset. */
  readonly values: ChangedValues | null;
}

function entryOf({ row, dataset, values }: Written): AuditEntry {
  const subject = { type: 'dataset', id: dataset.id, title: dataset.title };
  return {
    action: values === null ? 'dataset.created' : 'dataset.updated',
    subject,
    datasetId: dataset.id,
    detail: { row: row.row, ...values },
  };
}
