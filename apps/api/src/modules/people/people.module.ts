import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { ListAbsences } from './absences/list-absences.js';
import { AddressProposalsController } from './addresses/address-proposals.controller.js';
import { ChangeAddress } from './addresses/change-address.js';
import { WithdrawAddressProposal } from './addresses/withdraw-address-proposal.js';
import { AddPerson } from './add-person.js';
import { ReadAuthority } from './authority/read-authority.js';
import { CreatePerson } from './create-person.js';
import { InvitePerson } from './invite-person.js';
import { ListPeople } from './list-people.js';
import { PeopleController } from './people.controller.js';
import { PeopleDoor } from './people.js';
import { CreateRoleAssignment } from './roles/create-role-assignment.js';
import { EndRole } from './roles/end-role.js';
import { EndRoleAssignment } from './roles/end-role-assignment.js';
import { GrantRole } from './roles/grant-role.js';
import { ListRoleAssignments } from './roles/list-role-assignments.js';
import { RoleAssignmentsController } from './roles/role-assignments.controller.js';
import { TellRolesThatRunOut } from './roles/tell-roles-that-run-out.js';
import { SqlPeopleDoor } from './sql-people-door.js';
import { UpdatePerson } from './update-person.js';
import { AddressProposalRow } from './addresses/address-proposal.row.js';
import { InvitationRow } from './invitation.row.js';
import { PersonRow } from './person.row.js';
import { RoleAssignmentRow } from './roles/role-assignment.row.js';

const rows = TypeOrmModule.forFeature([AddressProposalRow, InvitationRow, PersonRow, RoleAssignmentRow], 'stegvis_app');

/** Who there is, and who holds what. */
@Module({
  imports: [rows, AuditModule],
  controllers: [PeopleController, RoleAssignmentsController, AddressProposalsController],
  providers: [
    AddPerson,
    ChangeAddress,
    CreatePerson,
    CreateRoleAssignment,
    EndRole,
    EndRoleAssignment,
    GrantRole,
    InvitePerson,
    ListAbsences,
    ListPeople,
    ListRoleAssignments,
    ReadAuthority,
    TellRolesThatRunOut,
    UpdatePerson,
    WithdrawAddressProposal,
    { provide: PeopleDoor, useClass: SqlPeopleDoor },
  ],
  exports: [EndRole, GrantRole, InvitePerson, ListAbsences, PeopleDoor, UpdatePerson],
})
export class PeopleModule {}
