import { Injectable } from '@nestjs/common';
import { canManageRoles } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, found } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../history/history.door.js';
import { requireRoles } from '../require-roles.js';
import { refuseLastAdministrator } from './last-administrator.js';
import { readRoleAssignment } from './role-assignments.query.js';

const end = 'UPDATE role_assignments SET ended_at = $3 WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL';

/** From now on; that it was held stays on record. */
@Injectable()
export class EndRoleAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  run(who: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const own = await requireRoles(sql, this.clock.now(), who.personId, canManageRoles);
      const { role, person, roundId, datasetId } = found(await readRoleAssignment(sql, id));
      if (role === 'administrator' && !own.includes('administrator')) throw forbidden();
      await refuseLastAdministrator(sql, this.clock.now(), person.id, [{ role, round_id: roundId, dataset_id: datasetId }]);
      await sql.execute(end, [sql.organisationId, id, this.clock.now()]);
      await this.audit.write(sql, { action: 'role.ended', subject: { type: 'person', id: person.id, title: person.name }, roundId, datasetId, detail: { role } });
      this.changes.publish(sql, { type: 'role', id, roundId, datasetId });
    });
  }
}
