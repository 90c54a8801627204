import { Injectable } from '@nestjs/common';
import { untilLastDay, type HeldRight, type Period, type Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError, orNotFound } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { refuseMadeUp } from '../authority/refuse-made-up.js';
import { readHolder } from '../held/holder.query.js';
import { isHeld } from './grant-and-end.query.js';
import { insertAssignment } from './role-assignments.store.js';

/** How a role was given. */
export interface GrantMark {
  /** The task whose answer gives it. */
  readonly byTask?: Uuid;
  /** An administrator took it since nobody else could give it. */
  readonly byOneself?: boolean;
}

const always: Period = { from: null, to: null };

/** Gives a role: records it, and notifies open pages and everybody who gets tasks by it. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly changes: ChangeFeed,
  ) {}

  /** For the period, else from today on; null when the person has it then anyway. */
  async unlessHeld(
    sql: Sql,
    granted: HeldRight,
    { period = always, ...mark }: GrantMark & { readonly period?: Period } = {},
  ): Promise<Uuid | null> {
    if (await isHeld(sql, granted, { ...period, from: period.from ?? this.clock.today() })) return null;
    return this.run(sql, granted, period, mark);
  }

  async run(
    sql: Sql,
    { role, personId, roundId, datasetId }: HeldRight,
    wanted: Period,
    { byTask, byOneself = false }: GrantMark = {},
  ): Promise<Uuid> {
    await refuseMadeUp(sql, personId);
    const { name, lastDay } = orNotFound(await readHolder(sql, personId));
    const period = untilLastDay(wanted, lastDay);
    if (period === null) {
      throw new ProblemError('unknown-reference', { errors: [{ path: 'personId', code: 'leaves-before' }] });
    }
    const { from, to } = period;
    const id = this.ids.next();
    await insertAssignment(sql, {
      id,
      role,
      person_id: personId,
      round_id: roundId,
      dataset_id: datasetId,
      valid_from: from,
      valid_to: to,
      given_by_task: byTask ?? null,
    });
    await this.audit.write(sql, {
      action: byOneself ? 'role.taken' : 'role.granted',
      subject: { type: 'person', id: personId, title: name },
      roundId,
      datasetId,
      detail: { role, from, to },
    });
    await this.outbox.rolesChanged(sql, { assignmentId: id, role, roundId, datasetId, personId });
    this.changes.publish(sql, { type: 'role', id, roundId, datasetId });
    return id;
  }
}
