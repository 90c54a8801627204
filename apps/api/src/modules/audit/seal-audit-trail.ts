import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock, toInstant } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Tick } from '../../platform/schedule/tick.js';
import { beforeFirst, contentOf, newestForm, sealOf, type Seal } from './audit-chain.js';
import { readEventsToSeal } from './standing-seals.query.js';

const mostAtOnce = 5_000;
/** A transaction that is still open could commit events older than those that are sealed already, so sealing waits. */
const settledSeconds = 90;
/**
 * How far behind the newest sealed event it looks for others. Events that are dated further back get no seal, and
 * verification reports them.
 */
const lookBackSeconds = 3600;

const newest = `
  SELECT (SELECT max(number) FROM audit_seals WHERE organisation_id = $1) AS last, c.number, c.hash, c.sealed_until FROM (SELECT 1) AS one
  LEFT JOIN audit_chains c ON c.organisation_id = $1`;
const sealAt = 'SELECT number, hash FROM audit_seals WHERE organisation_id = $1 AND number = $2';
const insert = `
  WITH sealed AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS s (number bigint, kind text, event_id uuid, hash text, content text, salt text)
  ),
  head AS (
    INSERT INTO audit_chains (organisation_id, number, hash, sealed_until) VALUES ($1, $4, $5, $6)
    ON CONFLICT (organisation_id) DO UPDATE SET number = excluded.number, hash = excluded.hash, sealed_until = greatest(audit_chains.sealed_until, excluded.sealed_until)
  )
  INSERT INTO audit_seals (organisation_id, number, form, kind, event_id, hash, content, salt, sealed_at)
  SELECT $1, s.number, ${String(newestForm)}, s.kind, s.event_id, decode(s.hash, 'hex'), decode(s.content, 'hex'), decode(s.salt, 'hex'), $2 FROM sealed s`;

interface Head extends Seal {
  readonly sealedUntil: Instant | null;
}

/** Seals the events of each organisation, two minutes behind, so that no command waits for another. */
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
    // The first run reads years of history, where a sequential scan is faster than a lookup of each row.
    await sql.query(
      "SELECT set_config('statement_timeout', '120s', true), set_config('enable_seqscan', 'on', true), pg_advisory_xact_lock(hashtextextended('seal ' || $1::text, 0))",
      [sql.organisationId],
    );
    const head = await this.headOf(sql);
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
    await sql.execute(insert, [
      sql.organisationId,
      now,
      JSON.stringify(seals),
      head.number + seals.length,
      hash,
      last.at,
    ]);
    return seals.length;
  }

  /**
   * When the head says that more was sealed than is there, the chain continues behind it, so that removed seals leave a
   * gap for good.
   */
  private async headOf(sql: Sql): Promise<Head> {
    const [row] = await sql.query<{
      last: number | null;
      number: number | null;
      hash: Buffer | null;
      sealed_until: Instant | null;
    }>(newest, [sql.organisationId]);
    const sealedUntil = row?.sealed_until ?? null;
    const last = row?.last ?? 0;
    const kept = row?.number ?? 0;
    if (row?.hash != null && kept >= last) return { number: kept, hash: row.hash, sealedUntil };
    const [seal] = await sql.query<Seal>(sealAt, [sql.organisationId, last]);
    return { ...(seal ?? beforeFirst), sealedUntil };
  }
}
