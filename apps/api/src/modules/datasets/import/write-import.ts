import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { AuditTrail, type AuditEntry } from '../../history/history.door.js';
import { datasetFields } from '../dataset.row.js';
import type { ImportCourse } from './import-course.js';
import { insertMany, updateMany, type WrittenDataset } from './import.query.js';
import type { KnownDataset, PlannedRow } from './plan-import.js';

/** Rows that travel to the database in one statement: enough to make round trips cheap, few enough that nobody waits while they are packed. */
const batch = 500;

export interface ImportToWrite {
  /** What the file was called. */
  readonly name: string;
  readonly plan: readonly PlannedRow[];
  readonly known: readonly KnownDataset[];
  readonly course: Pick<ImportCourse, 'told'>;
}

/** Writes what was planned, set by set, with a line on record for the import and one for each dataset that it changed. */
@Injectable()
export class WriteImport {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  /** The new datasets' ids by the row that they came from. */
  async run(sql: Sql, { name, plan, known, course }: ImportToWrite): Promise<ReadonlyMap<number, Uuid>> {
    const created = new Map(plan.filter((row) => row.outcome === 'created').map((row) => [row.row, this.ids.next()] as const));
    const before = new Map(known.map((one) => [one.id, one]));
    const written = plan.flatMap((row): { readonly row: PlannedRow; readonly dataset: WrittenDataset }[] => {
      const id = created.get(row.row) ?? row.datasetId;
      if (id === null || (row.outcome !== 'created' && row.outcome !== 'updated')) return [];
      return [{ row, dataset: withFacts(id, row, before.get(id)) }];
    });
    const count = (outcome: PlannedRow['outcome']): number => plan.filter((row) => row.outcome === outcome).length;
    const detail = { created: count('created'), updated: count('updated'), unchanged: count('unchanged'), rejected: count('rejected') };
    await this.audit.write(sql, { action: 'dataset.imported', subject: { type: 'dataset-import', id: null, title: name }, detail });
    const now = this.clock.now();
    course.told(0, written.length);
    for (let at = 0; at < written.length; at += batch) {
      const part = written.slice(at, at + batch);
      await insertMany(sql, part.filter(({ row }) => row.outcome === 'created').map(({ dataset }) => dataset), now);
      await updateMany(sql, part.filter(({ row }) => row.outcome === 'updated').map(({ dataset }) => dataset), now);
      await this.audit.write(sql, ...part.map(({ row, dataset }) => entryOf(row, dataset)));
      course.told(at + part.length, written.length);
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

function entryOf(row: PlannedRow, dataset: WrittenDataset): AuditEntry {
  const subject = { type: 'dataset', id: dataset.id, title: dataset.title };
  if (row.outcome === 'created') return { action: 'dataset.created', subject, datasetId: dataset.id, detail: { row: row.row } };
  return { action: 'dataset.updated', subject, datasetId: dataset.id, detail: { row: row.row, changed: row.changed } };
}
