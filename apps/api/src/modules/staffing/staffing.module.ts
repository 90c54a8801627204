import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CancelDeparture } from './cancel-departure.js';
import { DepartPerson } from './depart-person.js';
import { DepartureMoves } from './departure-moves.js';
import { DeparturesController } from './departures.controller.js';
import { HandOnWhatIsLeft } from './hand-on-what-is-left.js';
import { ListAbsences } from './list-absences.js';
import { ListVacancies } from './list-vacancies.js';
import { ReadRaci } from './read-raci.js';
import { ReturnPerson } from './return-person.js';
import { StaffingController } from './staffing.controller.js';

/** The roles that the guide needs, who fills them, and what happens to them at a departure. */
@Module({
  imports: [AuditModule, ConversationModule, GuideModule, PeopleModule, RolesModule, TasksModule],
  controllers: [DeparturesController, StaffingController],
  providers: [
    CancelDeparture,
    DepartPerson,
    DepartureMoves,
    HandOnWhatIsLeft,
    ListAbsences,
    ListVacancies,
    ReadRaci,
    ReturnPerson,
  ],
  exports: [DepartPerson],
})
export class StaffingModule {}
