import { Injectable } from '@nestjs/common';
import type { RoleAssignmentView, roleAssignmentInput } from '@stegvis/contract';
import { mayGrant } from '@stegvis/workflow';
import type { HeldRight } from '@stegvis/workflow';
import type { z } from 'zod';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid } from '../../../platform/http/problem.js';
import { demand } from '../authority/demand.js';
import { holdDirectory } from '../authority/directory.query.js';
import { readHolder } from '../held/holder.query.js';
import { arePlaces, isHeld } from './grant-and-end.query.js';
import { GrantRole } from './grant-role.js';
import { readRoleAssignment } from './role-assignments.query.js';

type Input = z.output<typeof roleAssignmentInput>;

@Injectable()
export class CreateRoleAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
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
      const directory = await holdDirectory(sql);
      const { byOneself } = demand(mayGrant(directory, who.personId, { ...granted, ...period }), who.language);
      await refuseUnknown(sql, granted);
      if (await isHeld(sql, granted, period)) throw new ProblemError('duplicate');
      return orNotFound(await readRoleAssignment(sql, await this.grants.run(sql, granted, period, { byOneself })));
    });
  }
}

/** @throws ProblemError 422 that names what is not of the organisation, or has left it. */
async function refuseUnknown(sql: Sql, { personId, ...place }: HeldRight): Promise<void> {
  const [person, known] = await Promise.all([readHolder(sql, personId), arePlaces(sql, place)]);
  const errors = [
    ...(person === undefined ? [{ path: 'personId', code: 'unknown-reference' }] : []),
    ...(person?.left === true ? [{ path: 'personId', code: 'has-left' }] : []),
    ...(known.round ? [] : [{ path: 'roundId', code: 'unknown-reference' }]),
    ...(known.dataset ? [] : [{ path: 'datasetId', code: 'unknown-reference' }]),
  ];
  if (errors.length > 0) throw new ProblemError('unknown-reference', { errors });
}
