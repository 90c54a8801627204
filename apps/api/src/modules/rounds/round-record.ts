import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../audit/audit.door.js';

export interface RoundEntry {
  readonly action: string;
  readonly roundId: Uuid;
  /** The name of the round, or of what the entry is about. */
  readonly name: string;
  readonly dataset?: { readonly id: Uuid; readonly title: string };
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The time and actor of a change of a round, and how it is recorded and published to open pages. */
@Injectable()
export class RoundRecord {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  newId(): Uuid {
    return this.ids.next();
  }

  /** One statement, however many entries; one change for the pages. */
  async write(sql: Sql, ...entries: readonly RoundEntry[]): Promise<void> {
    await this.trail.write(
      sql,
      ...entries.map(({ action, roundId, name, dataset, detail }) => ({
        action,
        subject:
          dataset === undefined
            ? { type: 'round', id: roundId, title: name }
            : { type: 'dataset', id: dataset.id, title: dataset.title },
        roundId,
        datasetId: dataset?.id ?? null,
        detail: detail ?? {},
      })),
    );
    for (const roundId of new Set(entries.map((entry) => entry.roundId))) {
      this.feed.publish(sql, { type: 'round', id: roundId, roundId });
    }
  }
}
