import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ListAbsences } from './absences/list-absences.js';
import { AddressProposalsController } from './addresses/address-proposals.controller.js';
import { ChangeAddress } from './addresses/change-address.js';
import { WithdrawAddressProposal } from './addresses/withdraw-address-proposal.js';
import { AddPerson } from './add-person.js';
import { ReadAuthority } from './authority/read-authority.js';
import { CancelDeparture } from './cancel-departure.js';
import { CreatePerson } from './create-person.js';
import { DepartPerson } from './depart-person.js';
import { DepartureMoves } from './departure-moves.js';
import { DeparturesController } from './departures.controller.js';
import { InvitePerson } from './invite-person.js';
import { ListPeople } from './list-people.js';
import { PeopleController } from './people.controller.js';
import { PeopleDoor } from './people.door.js';
import { CreateRoleAssignment } from './roles/create-role-assignment.js';
import { EndRole } from './roles/end-role.js';
import { EndRoleAssignment } from './roles/end-role-assignment.js';
import { GrantRole } from './roles/grant-role.js';
import { ListRoleAssignments } from './roles/list-role-assignments.js';
import { ListVacancies } from './roles/list-vacancies.js';
import { RoleAssignmentsController } from './roles/role-assignments.controller.js';
import { SqlPeopleDoor } from './sql-people-door.js';
import { UpdatePerson } from './update-person.js';

/** Needs NoticeOutbox and NamedTasks, which the application binds to the modules of reminders and tasks. */
@Module({
  imports: [AuditModule],
  controllers: [PeopleController, DeparturesController, RoleAssignmentsController, AddressProposalsController],
  providers: [
    AddPerson,
    CancelDeparture,
    ChangeAddress,
    CreatePerson,
    CreateRoleAssignment,
    DepartPerson,
    DepartureMoves,
    EndRole,
    EndRoleAssignment,
    GrantRole,
    InvitePerson,
    ListAbsences,
    ListPeople,
    ListRoleAssignments,
    ListVacancies,
    ReadAuthority,
    UpdatePerson,
    WithdrawAddressProposal,
    { provide: PeopleDoor, useClass: SqlPeopleDoor },
  ],
  exports: [PeopleDoor, DepartPerson, InvitePerson, UpdatePerson],
})
export class PeopleModule {}
