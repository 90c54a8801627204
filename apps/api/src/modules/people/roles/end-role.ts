import { Injectable } from '@nestjs/common';
import type { RoleAssignmentView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import type { GivenRole } from '../people.js';
import { refuseMadeUp } from '../refuse-made-up.js';
import { readRoleAssignment } from './role-assignments.query.js';

/** Whether it was held on that day: one that lay ahead, or was over, is nobody's loss. */
const end = `
  UPDATE role_assignments a SET ended_at = $3
  FROM (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1) day
  WHERE a.organisation_id = $1 AND a.id = $2 AND a.ended_at IS NULL
  RETURNING (a.valid_from IS NULL OR a.valid_from <= day.today) AND (a.valid_to IS NULL OR a.valid_to >= day.today) AS held`;
const givenBy = `
  SELECT id FROM role_assignments
  WHERE organisation_id = $1 AND role = $2 AND person_id = $3 AND given_by_task = $4 AND ended_at IS NULL
  ORDER BY created_at, id`;

/** Ends a role from now on; that it was held stays on record. Told to open pages and to who had it. */
@Injectable()
export class EndRole {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly changes: ChangeFeed,
  ) {}

  /** What the answer of a task gave the person; what they have otherwise stays. */
  async given(sql: Sql, { role, personId, byTask }: GivenRole): Promise<void> {
    for (const { id } of await sql.query<{ id: Uuid }>(givenBy, [sql.organisationId, role, personId, byTask])) {
      const assignment = await readRoleAssignment(sql, id);
      if (assignment !== undefined) await this.run(sql, assignment);
    }
  }

  async run(sql: Sql, { id, role, person, roundId, datasetId }: RoleAssignmentView): Promise<void> {
    await refuseMadeUp(sql, person.id);
    const [ended] = await sql.query<{ held: boolean }>(end, [sql.organisationId, id, this.clock.now()]);
    // Somebody else ended it first, and it is on record already.
    if (ended === undefined) return;
    await this.audit.write(sql, {
      action: 'role.ended',
      subject: { type: 'person', id: person.id, title: person.name },
      roundId,
      datasetId,
      detail: { role },
    });
    if (ended.held) {
      await this.outbox.roleEnded(sql, { assignmentId: id, role, personId: person.id, roundId, datasetId });
    }
    this.changes.publish(sql, { type: 'role', id, roundId, datasetId });
  }
}
