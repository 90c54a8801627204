import { Injectable } from '@nestjs/common';
import { formatList } from '@stegvis/wording';
import type { Sql } from '../../../platform/database/sql.js';
import type { MailComposer, MailOrNot, Scene } from './mail-composer.js';
import { linesOf, TasksOfMail } from './tasks-of-mail.js';

/** A reminder by hand, with what the task waits for by now. */
@Injectable()
export class ComposeReminder implements MailComposer {
  constructor(private readonly tasks: TasksOfMail) {}

  async compose(sql: Sql, scene: Scene): Promise<MailOrNot> {
    const standing = await this.tasks.standing(sql, scene, true);
    if (standing === null) return 'finished';
    const { person, organisation, today, link } = scene;
    const reminding = standing.told.map(({ row }) => standing.names(row.detail['by']) ?? organisation.name);
    const props = {
      name: person.name,
      by: formatList(person.language, [...new Set(reminding)]),
      organisation: organisation.name,
      today,
      url: link('/my-tasks'),
      tasks: linesOf(scene, standing),
    };
    return { mail: { kind: 'reminder', props }, stale: standing.stale };
  }
}
