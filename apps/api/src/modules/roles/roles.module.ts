import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CreateRoleAssignment } from './assignments/create-role-assignment.js';
import { DepartingRoles } from './assignments/departing-roles.query.js';
import { EndRole } from './assignments/end-role.js';
import { EndRoleAssignment } from './assignments/end-role-assignment.js';
import { GrantRole } from './assignments/grant-role.js';
import { ListRoleAssignments } from './assignments/list-role-assignments.js';
import { RoleAssignmentRow } from './assignments/role-assignment.row.js';
import { RoleAssignmentsController } from './assignments/role-assignments.controller.js';
import { NotifyExpiredRoles } from './assignments/notify-expired-roles.js';
import { AuthorityController } from './authority/authority.controller.js';
import { ReadAuthority } from './authority/read-authority.js';
import { Roles } from './roles.js';

/** Who holds which role, and what that lets them do about others. */
@Module({
  imports: [TypeOrmModule.forFeature([RoleAssignmentRow], 'stegvis_app'), AuditModule],
  controllers: [AuthorityController, RoleAssignmentsController],
  providers: [
    CreateRoleAssignment,
    DepartingRoles,
    EndRole,
    EndRoleAssignment,
    GrantRole,
    ListRoleAssignments,
    ReadAuthority,
    Roles,
    NotifyExpiredRoles,
  ],
  exports: [DepartingRoles, Roles],
})
export class RolesModule {}
