import { Injectable } from '@nestjs/common';
import { mayEnd } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { demand } from '../authority/demand.js';
import { holdDirectory } from '../authority/directory.query.js';
import { EndRole } from './end-role.js';
import { refuseLastAdministrator } from './refuse-last-administrator.js';
import { readRoleAssignment } from './role-assignments.query.js';

/** Ends an assignment from now on; the record keeps that it was held. */
@Injectable()
export class EndRoleAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endings: EndRole,
  ) {}

  run(who: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      const assignment = orNotFound(await readRoleAssignment(sql, id));
      const { role, person, roundId, datasetId } = assignment;
      demand(mayEnd(directory, who.personId, { role, personId: person.id, roundId, datasetId }), who.language);
      await refuseLastAdministrator(sql, person.id, [{ role, round_id: roundId, dataset_id: datasetId }]);
      await this.endings.run(sql, assignment);
    });
  }
}
