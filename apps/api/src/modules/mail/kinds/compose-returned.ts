import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { TasksOfMail } from './tasks-of-mail.js';

/** A task that came back from its review, with the reason. */
@Injectable()
export class ComposeReturned implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const current = await this.tasks.current(sql, context);
    if (current === null) return 'finished';
    const { person, organisation, today, link } = context;
    const [{ row, task }] = current.tasks;
    const { reason, by } = row.detail;
    const props = {
      name: person.name,
      organisation: organisation.name,
      today,
      title: task.title(person.language),
      round: task.roundName,
      dueOn: task.dueOn,
      url: link(`/t/${task.id}`),
      returnedBy: current.names(by) ?? organisation.name,
      reason: typeof reason === 'string' ? reason : '',
    };
    return { mail: { kind: 'returned', props }, stale: current.stale };
  }
}
