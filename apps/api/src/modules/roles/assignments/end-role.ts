import { Injectable } from '@nestjs/common';
import type { RoleAssignmentView } from '@stegvis/contract';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import type { Sql } from '../../../platform/database/sql.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { refuseMadeUp } from '../authority/refuse-made-up.js';
import { endAssignment } from './grant-and-end.query.js';
import { readRoleAssignment } from './role-assignments.query.js';
import { givenAssignments, type GivenRole } from './role-assignments.store.js';

/** Ends a role from now on; the record keeps that it was held. Notifies open pages and the earlier holder. */
@Injectable()
export class EndRole {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly changes: ChangeFeed,
  ) {}

  /** Ends what the answer of a task gave the person; other assignments stay. */
  async given(sql: Sql, given: GivenRole): Promise<void> {
    for (const id of await givenAssignments(sql, given)) {
      const assignment = await readRoleAssignment(sql, id);
      if (assignment !== undefined) await this.run(sql, assignment);
    }
  }

  async run(sql: Sql, { id, role, person, roundId, datasetId }: RoleAssignmentView): Promise<void> {
    await refuseMadeUp(sql, person.id);
    const ended = await endAssignment(sql, id);
    // Somebody else ended it first, which is recorded already.
    if (ended === null) return;
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
