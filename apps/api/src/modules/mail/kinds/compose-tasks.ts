import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { linesOf, TasksOfMail } from './tasks-of-mail.js';

/** Tasks that became the person's to act on. */
@Injectable()
export class ComposeTasks implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const current = await this.tasks.current(sql, context);
    if (current === null) return 'finished';
    const { person, organisation, today, link } = context;
    const tasks = linesOf(context, current);
    const props = { name: person.name, organisation: organisation.name, today, url: link('/my-tasks'), tasks };
    return { mail: { kind: 'tasks', props }, stale: current.stale };
  }
}
