import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { ProcessRole } from '../../platform/config/process-role.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { Ticks } from '../../platform/schedule/ticks.js';
import { firstSeal, sealOf } from './audit-chain.js';
import type { SealedEvent } from './audit-chain.js';

const seconds = 60;
const mostAtOnce = 5_000;
/** A transaction that is still open could commit events older than those that are sealed already. */
const settledSeconds = 120;

const unsealed = `
  SELECT e.id, e.at, e.by_person_id, e.on_behalf_of_id, e.action, e.subject_type, e.subject_id, e.round_id, e.dataset_id
  FROM audit_events e
  WHERE e.organisation_id = $1 AND e.at < $2 AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.organisation_id = e.organisation_id AND s.event_id = e.id)
  ORDER BY e.at, e.id LIMIT ${String(mostAtOnce)}`;
const insert = `
  INSERT INTO audit_seals (organisation_id, number, event_id, hash, sealed_at)
  SELECT $1, s.number, s.event_id, decode(s.hash, 'hex'), $2 FROM jsonb_to_recordset($3::jsonb) AS s (number bigint, event_id uuid, hash text)`;

/** Chains the events of each organisation, a minute behind, so that no command waits for the one before it. */
@Injectable()
export class SealAuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ticks: Ticks,
    private readonly role: ProcessRole,
    private readonly log: Log,
  ) {}

  @Interval(seconds * 1000)
  async tick(): Promise<void> {
    if (!this.role.works) return;
    await this.ticks.once('seal-audit-trail', seconds, () => this.sealAll()).catch((error: unknown) => {
      this.log.warn({ err: error }, 'the audit trail was not sealed this time');
    });
  }

  async sealAll(): Promise<void> {
    const organisations = await this.unitOfWork.installation((sql) => sql.query<{ id: Uuid }>('SELECT id FROM organisations ORDER BY id'));
    for (const { id } of organisations) await this.unitOfWork.run(id, null, (sql) => this.seal(sql));
  }

  private async seal(sql: Sql): Promise<void> {
    await sql.query("SELECT pg_advisory_xact_lock(hashtextextended('seal ' || $1::text, 0))", [sql.organisationId]);
    const [last] = await sql.query<{ number: number; hash: Buffer }>('SELECT number, hash FROM audit_seals WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1', [sql.organisationId]);
    const events = await sql.query<SealedEvent>(unsealed, [sql.organisationId, this.clock.after(-settledSeconds)]);
    if (events.length === 0) return;
    let hash = last?.hash ?? firstSeal;
    const seals = events.map((event, index) => {
      const number = (last?.number ?? 0) + index + 1;
      hash = sealOf(hash, number, event);
      return { number, event_id: event.id, hash: hash.toString('hex') };
    });
    await sql.execute(insert, [sql.organisationId, this.clock.now(), JSON.stringify(seals)]);
  }
}
