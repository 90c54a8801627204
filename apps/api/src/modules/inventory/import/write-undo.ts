import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { yieldToEventLoop } from '../../../platform/threads/yield-to-event-loop.js';
import { AuditTrail, changedValues, type AuditEntry } from '../../audit/audit.door.js';
import { updateMany } from './import.query.js';
import type { UndoPlan } from './plan-undo.js';
import { countAsEarlier, removeDatasets } from './undo.query.js';

/** The number of datasets in one statement, as in an import. */
const batch = 500;

/** Writes a planned undo in batches, with an audit event for each dataset that is deleted or restored. */
@Injectable()
export class WriteUndo {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, { remove, putBack }: UndoPlan, whole: AuditEntry): Promise<void> {
    await this.audit.write(sql, whole);
    for (const part of partsOf(remove)) {
      await removeDatasets(
        sql,
        part.map(({ id }) => id),
      );
      await this.audit.write(
        sql,
        ...part.map(({ id, title }) => ({
          action: 'dataset.removed',
          subject: { type: 'dataset', id, title },
          datasetId: id,
        })),
      );
      await yieldToEventLoop();
    }
    for (const part of partsOf(putBack)) {
      await updateMany(
        sql,
        part.map(({ is }) => is),
        this.clock.now(),
      );
      await this.audit.write(
        sql,
        ...part.map(({ was, is }) => ({
          action: 'dataset.put-back',
          subject: { type: 'dataset', id: is.id, title: is.title },
          datasetId: is.id,
          detail: { ...changedValues(was, is) },
        })),
      );
      await yieldToEventLoop();
    }
    await countAsEarlier(sql, putBack);
    this.changes.publish(sql, { type: 'datasets', id: sql.organisationId ?? '' });
  }
}

function partsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / batch) }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  );
}
