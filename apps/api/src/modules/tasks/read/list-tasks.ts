import { Injectable } from '@nestjs/common';
import { matchOf, type TaskSummary } from '@stegvis/contract';
import { baseGuide, canRemind, daysLate, type Guide, type Language, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { Guides, titleOf } from '../../guide/guide.door.js';
import { toReminderView } from './reminder-view.js';
import { readOrganisationToday } from '../../organisations/organisations.door.js';
import { readNames } from '../../people/people.door.js';
import { readRolesToday, type RolesToday } from '../../roles/roles.door.js';
import { listTasks, toTaskSummary, type ListedTask, type TaskListQuery } from './task-list.query.js';
import { asksForTurns, assigneesOf, readReviews } from '../../turns/turns.door.js';

interface Asked {
  readonly query: TaskListQuery;
  readonly language: Language;
  readonly ids?: readonly Uuid[];
  /** Ends the transaction, when it reads nothing else. */
  readonly end?: () => void;
}

/** Tasks of all rounds, with whom each waits for. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  run(who: Identity, query: TaskListQuery, language: Language): Promise<Page<TaskSummary>> {
    return this.unitOfWork.read(who.organisationId, (sql, end) => this.listed(sql, who, { query, language, end }));
  }

  /** These tasks, at most 200, in no particular order. */
  async some(
    sql: Sql,
    who: Identity,
    ids: readonly Uuid[],
    language: Language,
  ): Promise<ReadonlyMap<Uuid, TaskSummary>> {
    const query: TaskListQuery = { page: 1, limit: 200, sort: 'step' };
    const page = await this.listed(sql, who, { query, language, ids });
    return new Map(page.items.map((task) => [task.id, task]));
  }

  private async listed(sql: Sql, who: Identity, { query, language, ids, end }: Asked): Promise<Page<TaskSummary>> {
    const { personId } = who;
    const today = this.clock.today(who.timeZone);
    // Everything that does not depend on another answer is asked in one packet.
    const organisationAsked = readOrganisationToday(sql, this.clock).then((read) => ({ ...read, today }));
    const reviews = asksForTurns(query) ? await readReviews(sql, this.guides, organisationAsked) : [];
    const listing = listTasks(sql, {
      query,
      personId,
      today,
      reviews,
      stepsNamed: (text) => stepsNamed(text, language),
      ...(ids === undefined ? {} : { ids }),
    });
    const [page, { fourEyes, timeZone }] = await Promise.all([listing, organisationAsked]);
    const { items } = page;
    const rolesAsked = readRolesToday(
      sql,
      { today, fourEyes },
      items.map((row) => row.round_id),
      items.flatMap((row) => row.dataset_id ?? []),
    );
    end?.();
    const roles = await rolesAsked;
    const guideOf = await this.guidesOf(
      sql,
      items.map((row) => row.guide_version),
    );
    const turns = new Map(items.map((row) => [row.id, assigneesOf(roles, row, guideOf(row.guide_version))]));
    const names = await this.namesOf(sql, roles, [
      ...[...turns.values()].flat(),
      ...items.flatMap((row) => row.reminded[0]?.by ?? []),
      ...items.flatMap((row) => row.hand_backs.at(-1)?.by ?? []),
    ]);
    const nameOf = (id: Uuid): string => names.get(id) ?? '';
    const words = {
      guideOf,
      nameOf,
      titleOf: (guide: typeof baseGuide, step: Parameters<typeof titleOf>[1]) => titleOf(guide, step, language),
      assigneesOf: (row: { readonly id: string }) => (turns.get(row.id) ?? []).map((id) => ({ id, name: nameOf(id) })),
      daysLateOf: (row: Parameters<typeof toTaskSummary>[0]) => daysLate(row.state, row.due_on, today),
      reminderOf: (row: ListedTask) => {
        const steers = canRemind(roles.rolesOf(personId, row.round_id, row.dataset_id));
        const facts = {
          state: row.state,
          roundRunning: row.round_state === 'running',
          steers,
          me: personId,
          waitsFor: turns.get(row.id) ?? [],
          reminded: row.reminded,
          today,
        };
        return toReminderView(facts, row.reminded, { language, timeZone, nameOf });
      },
    };
    return { ...page, items: items.map((row) => toTaskSummary(row, words)) };
  }

  /** Reads something more: in the open transaction, or in a new one when that has ended. */
  private again<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(ofOrganisation(sql).organisation_id, work);
  }

  private guidesOf(sql: Sql, versions: readonly string[]): Promise<(version: string) => Guide> {
    return versions.every((version) => this.guides.known(sql, version) !== null)
      ? this.guides.among(sql, versions)
      : this.again(sql, (more) => this.guides.among(more, versions));
  }

  private async namesOf(sql: Sql, roles: RolesToday, people: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
    return people.every((id) => roles.names.has(id))
      ? roles.names
      : this.again(sql, (more) => readNames(more, people, roles.names));
  }
}

/** Steps whose title contains the text, in the product's own wording. */
function stepsNamed(text: string, language: Language): readonly number[] {
  return baseGuide.steps
    .filter((step) => matchOf(text, [titleOf(baseGuide, step.key, language)]) !== null)
    .map((step) => step.number);
}
