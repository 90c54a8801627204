import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, Scene } from './mail-composer.js';
import { linesOf, TasksOfMail } from './tasks-of-mail.js';

/** Tasks that became the person's to act on. */
@Injectable()
export class ComposeTasks implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, scene: Scene): Promise<MailOrNot> {
    const standing = await this.tasks.standing(sql, scene);
    if (standing === null) return 'finished';
    const { person, organisation, today, link } = scene;
    const tasks = linesOf(scene, standing);
    const props = { name: person.name, organisation: organisation.name, today, url: link('/my-tasks'), tasks };
    return { mail: { kind: 'tasks', props }, stale: standing.stale };
  }
}
