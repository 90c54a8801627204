import { Injectable } from '@nestjs/common';
import type { LocalDate, Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import type { GrantMark, GrantedRole } from '../people.js';
import { refuseMadeUp } from '../refuse-made-up.js';

export interface RolePeriod {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const always: RolePeriod = { from: null, to: null };

const held = `
  SELECT id FROM role_assignments
  WHERE organisation_id = $1 AND role = $2 AND person_id = $3 AND round_id IS NOT DISTINCT FROM $4::uuid AND dataset_id IS NOT DISTINCT FROM $5::uuid AND ended_at IS NULL
    AND (valid_to IS NULL OR $6::date IS NULL OR valid_to >= $6::date) AND (valid_from IS NULL OR $7::date IS NULL OR valid_from <= $7::date)`;
const insert = `
  INSERT INTO role_assignments (organisation_id, id, role, person_id, round_id, dataset_id, valid_from, valid_to, created_at, created_by, given_by_task)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Gives a role: on the record, told to open pages and to whoever gets tasks by it. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly changes: ChangeFeed,
  ) {}

  /** For the period, else from today on, unless the person has it then anyway: then null. */
  async unlessHeld(
    sql: Sql,
    granted: GrantedRole,
    { period = always, ...mark }: GrantMark & { readonly period?: RolePeriod } = {},
  ): Promise<Uuid | null> {
    if (await this.isHeld(sql, granted, { ...period, from: period.from ?? this.clock.today() })) return null;
    return this.run(sql, granted, period, mark);
  }

  /** Does the person hold it there on any day of the period? */
  async isHeld(
    sql: Sql,
    { role, personId, roundId, datasetId }: GrantedRole,
    { from, to }: RolePeriod,
  ): Promise<boolean> {
    return (await sql.query(held, [sql.organisationId, role, personId, roundId, datasetId, from, to])).length > 0;
  }

  async run(
    sql: Sql,
    { role, personId, roundId, datasetId }: GrantedRole,
    { from, to }: RolePeriod,
    { byTask, byOneself = false }: GrantMark = {},
  ): Promise<Uuid> {
    await refuseMadeUp(sql, personId);
    const id = this.ids.next();
    await sql.execute(insert, [
      sql.organisationId,
      id,
      role,
      personId,
      roundId,
      datasetId,
      from,
      to,
      this.clock.now(),
      sql.actor,
      byTask ?? null,
    ]);
    const [person] = await sql.query<{ name: string }>(
      'SELECT name FROM people WHERE organisation_id = $1 AND id = $2',
      [sql.organisationId, personId],
    );
    await this.audit.write(sql, {
      action: byOneself ? 'role.taken' : 'role.granted',
      subject: { type: 'person', id: personId, title: person?.name ?? null },
      roundId,
      datasetId,
      detail: { role, from, to },
    });
    await this.outbox.rolesChanged(sql, { assignmentId: id, role, roundId, datasetId, personId });
    this.changes.publish(sql, { type: 'role', id, roundId, datasetId });
    return id;
  }
}
