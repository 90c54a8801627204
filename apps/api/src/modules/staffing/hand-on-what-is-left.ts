import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Tick } from '../../platform/schedule/tick.js';
import { NamedToDos } from '../conversation/conversation.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { NamedTasks } from '../tasks/tasks.door.js';
import { goneWithWork } from './departure.query.js';

/** Days begin at different moments in different time zones, so this runs every quarter of an hour. */
const seconds = 15 * 60;

/**
 * Somebody who is leaving gets work until the last day. What is still open when it is over goes back, since nobody would
 * ever do it: tasks to their role, to-dos to the coordinator.
 */
@Injectable()
export class HandOnWhatIsLeft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: NamedTasks,
    private readonly toDos: NamedToDos,
  ) {}

  @Tick({ task: 'left-behind', seconds, failed: 'what people who have left had to do was not handed on this time' })
  async run(): Promise<void> {
    await this.clock.sync();
    for (const id of await this.unitOfWork.organisations()) {
      await this.unitOfWork.run(id, null, (sql) => this.ofOrganisation(sql));
    }
  }

  private async ofOrganisation(sql: Sql): Promise<void> {
    const { today } = await readOrganisationToday(sql, this.clock);
    for (const person of await goneWithWork(sql, today)) {
      const tasks = await this.tasks.open(sql, person);
      await this.tasks.handOver(
        sql,
        tasks.map((one) => one.taskId),
        person,
        null,
      );
      const toDos = await this.toDos.open(sql, person);
      await this.toDos.handOver(
        sql,
        toDos.map((one) => one.toDoId),
        person,
        null,
      );
    }
  }
}
