import { Injectable } from '@nestjs/common';
import type { RoleAssignmentView } from '@stegvis/contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { listRoleAssignmentRows } from './role-assignments.query.js';
import type { RoleAssignmentsQuery } from './role-assignments.query.js';

@Injectable()
export class ListRoleAssignments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, query: RoleAssignmentsQuery): Promise<Page<RoleAssignmentView>> {
    return this.unitOfWork.read(who.organisationId, (sql) => listRoleAssignmentRows(sql, query));
  }
}
