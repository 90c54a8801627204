import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock, toInstant } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Tick } from '../../platform/schedule/tick.js';
import { contentOf, newestForm, sealOf } from './audit-chain.js';
import { beginSealing, readNewestSeal, writeSeals } from './seal-events.query.js';
import { readEventsToSeal } from './stored-seals.query.js';

const mostAtOnce = 5_000;
/** A transaction that is still open could commit events older than those that are sealed already, so sealing waits. */
const settledSeconds = 90;
/**
 * How far behind the newest sealed event it looks for others. Events that are dated further back get no seal, and
 * verification reports them.
 */
const lookBackSeconds = 3600;

/** Seals the events of each organisation, 90 to 120 seconds behind, so that no command waits for another. */
@Injectable()
export class SealAuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Tick({ task: 'seal-record', seconds: 30, failed: 'the audit trail was not sealed this time' })
  async sealAll(): Promise<void> {
    for (const id of await this.unitOfWork.organisations()) await this.sealOne(id);
  }

  /** Runs until nothing is left: the first time, that is the whole history. */
  async sealOne(organisation: Uuid): Promise<void> {
    let sealed = mostAtOnce;
    while (sealed === mostAtOnce) sealed = await this.unitOfWork.run(organisation, null, (sql) => this.seal(sql));
  }

  private async seal(sql: Sql): Promise<number> {
    await beginSealing(sql);
    const head = await readNewestSeal(sql);
    const from =
      head.sealedUntil === null ? '-infinity' : toInstant(Date.parse(head.sealedUntil) - lookBackSeconds * 1000);
    const events = await readEventsToSeal(sql, from, this.clock.after(-settledSeconds), mostAtOnce);
    const last = events.at(-1);
    if (last === undefined) return 0;
    const now = this.clock.now();
    // In the form in which the database returns it, with microseconds.
    const sealedAt = `${now.slice(0, -1)}000Z`;
    let { hash } = head;
    const seals = events.map((event, index) => {
      const number = head.number + index + 1;
      const salt = randomBytes(32);
      const content = contentOf(event, salt);
      hash = sealOf(hash, number, event, { form: newestForm, sealedAt, content });
      return {
        number,
        kind: event.kind,
        event_id: event.id,
        hash: hash.toString('hex'),
        content: content.toString('hex'),
        salt: salt.toString('hex'),
      };
    });
    await writeSeals(sql, now, seals, { number: head.number + seals.length, hash, sealedUntil: last.at });
    return seals.length;
  }
}
