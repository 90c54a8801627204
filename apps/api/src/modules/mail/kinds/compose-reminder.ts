import { Injectable } from '@nestjs/common';
import { formatList } from '@stegvis/wording';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { linesOf, TasksOfMail } from './tasks-of-mail.js';

/** A reminder by hand, with what the task waits for by now. */
@Injectable()
export class ComposeReminder implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, context: MailContext): Promise<MailOrNot> {
    const current = await this.tasks.current(sql, context, true);
    if (current === null) return 'finished';
    const { person, organisation, today, link } = context;
    const reminding = current.tasks.map(({ row }) => current.names(row.detail['by']) ?? organisation.name);
    const props = {
      name: person.name,
      by: formatList(person.language, [...new Set(reminding)]),
      organisation: organisation.name,
      today,
      url: link('/my-tasks'),
      tasks: linesOf(context, current),
    };
    return { mail: { kind: 'reminder', props }, stale: current.stale };
  }
}
