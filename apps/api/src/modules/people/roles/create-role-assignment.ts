import { Injectable } from '@nestjs/common';
import type { RoleAssignmentView, roleAssignmentInput } from '@stegvis/contract';
import { mayGrant } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid } from '../../../platform/http/problem.js';
import { demand } from '../authority/demand.js';
import { holdDirectory } from '../authority/directory.query.js';
import { readPerson } from '../people.query.js';
import { GrantRole } from './grant-role.js';
import { readRoleAssignment } from './role-assignments.query.js';

type Input = z.output<typeof roleAssignmentInput>;

@Injectable()
export class CreateRoleAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly grants: GrantRole,
  ) {}

  run(who: Identity, input: Input): Promise<RoleAssignmentView> {
    const granted = {
      role: input.role,
      personId: input.personId,
      roundId: input.roundId ?? null,
      datasetId: input.datasetId ?? null,
    };
    const period = { from: input.from ?? null, to: input.to ?? null };
    if (period.from !== null && period.to !== null && period.to < period.from) {
      throw invalid({ path: 'to', code: 'from-after-to' });
    }
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql, this.clock.now());
      const { byOneself } = demand(mayGrant(directory, who.personId, { ...granted, ...period }), who.language);
      await this.refuseUnknown(sql, granted);
      if (await this.grants.isHeld(sql, granted, period)) throw new ProblemError('duplicate');
      return orNotFound(await readRoleAssignment(sql, await this.grants.run(sql, granted, period, { byOneself })));
    });
  }

  private async refuseUnknown(
    sql: Sql,
    { personId, roundId, datasetId }: { personId: Uuid; roundId: Uuid | null; datasetId: Uuid | null },
  ): Promise<void> {
    const person = await readPerson(sql, this.clock.now(), personId);
    const [places] = await sql.query<{ round: boolean; dataset: boolean }>(
      `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM rounds WHERE organisation_id = $1 AND id = $2) AS round,
         $3::uuid IS NULL OR EXISTS (SELECT FROM datasets WHERE organisation_id = $1 AND id = $3) AS dataset`,
      [sql.organisationId, roundId, datasetId],
    );
    const unknown = [
      person === undefined || person.state === 'left' ? ['personId'] : [],
      places?.round === false ? ['roundId'] : [],
      places?.dataset === false ? ['datasetId'] : [],
    ].flat();
    if (unknown.length > 0) {
      throw new ProblemError('unknown-reference', {
        errors: unknown.map((path) => ({
          path,
          code: path === 'personId' && person !== undefined ? 'has-left' : 'unknown-reference',
        })),
      });
    }
  }
}
