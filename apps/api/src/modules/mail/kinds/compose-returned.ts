import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, Scene } from './mail-composer.js';
import { TasksOfMail } from './tasks-of-mail.js';

/** A task that came back from its review, with the reason. */
@Injectable()
export class ComposeReturned implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, scene: Scene): Promise<MailOrNot> {
    const standing = await this.tasks.standing(sql, scene);
    if (standing === null) return 'finished';
    const { person, organisation, today, link } = scene;
    const [{ row, task }] = standing.told;
    const { reason, by } = row.detail;
    const props = {
      name: person.name,
      organisation: organisation.name,
      today,
      title: task.title(person.language),
      round: task.roundName,
      dueOn: task.dueOn,
      url: link(`/t/${task.id}`),
      returnedBy: standing.names(by) ?? organisation.name,
      reason: typeof reason === 'string' ? reason : '',
    };
    return { mail: { kind: 'returned', props }, stale: standing.stale };
  }
}
