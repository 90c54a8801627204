import { Injectable } from '@nestjs/common';
import type { ReturnedProps, TaskLine } from '@stegvis/notifications';
import { dayIn, formatList } from '@stegvis/wording';
import type { Uuid } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { People } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import { ComposeOther, isOfAccount } from './compose-other.js';
import type { ClaimedRow, MailOrNot, Scene } from './mail-scene.js';
import { turnOf } from './plan-notices.js';
import type { ToldTask } from './told-task.js';
import { ToldTasks } from './told-tasks.js';

type Names = (id: unknown) => string | null;
interface Told {
  readonly row: ClaimedRow;
  readonly task: ToldTask;
}

/** What a mail says, from the facts as they are now. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly tasks: ToldTasks,
    private readonly people: People,
    private readonly roles: Roles,
    private readonly configuration: Configuration,
    private readonly others: ComposeOther,
  ) {}

  async run(sql: Sql, scene: Scene): Promise<MailOrNot> {
    const [first] = scene.rows;
    if (first === undefined) return 'gone';
    // The people of a demo are made up: nothing about them leaves the installation. The built-in mailbox is part of it.
    if (scene.organisation.demo && !isOfAccount(first) && this.configuration.values.smtpUrl !== undefined) {
      return 'demo';
    }
    const other = await this.others.run(sql, scene, first);
    if (other !== null) return other;
    return first.kind === 'invitation' ? this.invitation(sql, scene, first) : this.aboutTasks(sql, scene);
  }

  private async invitation(sql: Sql, { person, organisation, now }: Scene, row: ClaimedRow): Promise<MailOrNot> {
    const { expiresAt, invitedBy } = row.detail;
    if (row.secret === null || typeof expiresAt !== 'string') return 'gone';
    if (toInstant(expiresAt) <= now) return 'expired';
    if (await hasJoined(sql, person.id)) return 'accepted';
    const names = await this.names(sql, [invitedBy]);
    const roles = await this.roles.of(sql, person.id);
    const url = this.link(`/invitations/${encodeURIComponent(row.secret)}`);
    const props = {
      name: person.name,
      organisation: organisation.name,
      inviter: names(invitedBy) ?? organisation.name,
      roles,
      url,
      expiresOn: dayIn(organisation.timeZone, expiresAt),
    };
    return { mail: { kind: 'invitation', props }, stale: [] };
  }

  private async aboutTasks(sql: Sql, scene: Scene): Promise<MailOrNot> {
    const tasks = await this.tasks.byIds(
      sql,
      scene.rows.map((row) => row.subject_id),
    );
    const told = scene.rows.flatMap((row): Told[] => {
      const task = tasks.get(row.subject_id);
      return task !== undefined && stillTrue(row, task, scene.person.id) ? [{ row, task }] : [];
    });
    const [first] = told;
    if (first === undefined) return 'finished';
    const stale = scene.rows.filter((row) => !told.some((one) => one.row === row)).map((row) => row.id);
    const names = await this.names(
      sql,
      told.flatMap(({ row, task }) => [row.detail['by'], task.submittedBy]),
    );
    if (first.row.kind === 'returned') {
      return { mail: { kind: 'returned', props: this.returned(scene, first, names) }, stale };
    }
    const { name } = scene.person;
    const lines = [...new Map(told.map((one) => [one.task.id, one])).values()].map((one) =>
      this.line(scene, one, names),
    );
    if (first.row.kind === 'reminder') {
      const by = formatList(scene.person.language, [
        ...new Set(told.map(({ row }) => names(row.detail['by']) ?? scene.organisation.name)),
      ]);
      return {
        mail: {
          kind: 'reminder',
          props: {
            name,
            by,
            organisation: scene.organisation.name,
            today: scene.today,
            url: this.link('/my-tasks'),
            tasks: lines,
          },
        },
        stale,
      };
    }
    return {
      mail: {
        kind: 'tasks',
        props: {
          name,
          organisation: scene.organisation.name,
          today: scene.today,
          url: this.link('/my-tasks'),
          tasks: lines,
        },
      },
      stale,
    };
  }

  private returned({ person, organisation, today }: Scene, { row, task }: Told, names: Names): ReturnedProps {
    const { reason, by } = row.detail;
    return {
      name: person.name,
      organisation: organisation.name,
      today,
      title: task.title(person.language),
      round: task.roundName,
      dueOn: task.dueOn,
      url: this.link(`/t/${task.id}`),
      returnedBy: names(by) ?? organisation.name,
      reason: typeof reason === 'string' ? reason : '',
    };
  }

  private line({ person }: Scene, { row, task }: Told, names: Names): TaskLine {
    const role = task.movers.find((mover) => mover.personId === person.id)?.role ?? null;
    const submittedBy = task.review ? names(task.submittedBy) : null;
    return {
      kind: task.review ? 'review' : 'do',
      title: task.title(person.language),
      round: task.roundName,
      dueOn: task.dueOn,
      minutes: task.minutes,
      url: this.link(`/t/${task.id}`),
      why: role === null ? { person: row.detail['why'] === 'assigned' ? names(row.detail['by']) : null } : { role },
      ...(submittedBy === null ? {} : { submittedBy }),
    };
  }

  private async names(sql: Sql, ids: readonly unknown[]): Promise<Names> {
    const known = ids.filter((id): id is Uuid => typeof id === 'string');
    const people = await this.people.find(sql, [...new Set(known)]);
    return (id) => (typeof id === 'string' ? (people.get(id)?.name ?? null) : null);
  }

  private link(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }
}

/** Somebody told the link over the phone: the mail would lead to a page that says so. */
async function hasJoined(sql: Sql, personId: Uuid): Promise<boolean> {
  const rows = await sql.query(
    'SELECT 1 FROM people WHERE organisation_id = $1 AND id = $2 AND joined_at IS NOT NULL',
    [sql.organisationId, personId],
  );
  return rows.length > 0;
}

/** The same turn of the task, and the person still holds the move. A reminder is of whatever the task waits for. */
function stillTrue(row: ClaimedRow, task: ToldTask, personId: Uuid): boolean {
  return (
    (row.kind === 'reminder' || task.turn === turnOf(row.series)) &&
    task.movers.some((mover) => mover.personId === personId)
  );
}
