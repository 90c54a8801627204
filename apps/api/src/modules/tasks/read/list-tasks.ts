import { Injectable } from '@nestjs/common';
import { matchOf, type TaskSummary } from '@stegvis/contract';
import { baseGuide, canRemind, daysLate, type Language, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { Guides } from '../../guide/guide.door.js';
import { toReminderView } from './reminder-view.js';
import { titleOf } from '../../guide/guide.door.js';
import { readOrganisationToday } from '../../organisations/organisations.door.js';
import { readNames } from '../../people/people.door.js';
import { readRolesToday } from '../../roles/roles.door.js';
import { listTasks, toTaskSummary, type ListedTask, type TaskListQuery } from './task-list.query.js';
import { assigneesOf } from '../turns/assignees.js';

/** Tasks of all rounds, with whom each waits for. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  run(who: Identity, query: TaskListQuery, language: Language): Promise<Page<TaskSummary>> {
    return this.unitOfWork.read(who.organisationId, (sql) =>
      this.listed(sql, { query, personId: who.personId, language }),
    );
  }

  /** These tasks, at most 200, in no order of meaning. */
  async some(sql: Sql, ids: readonly Uuid[], language: Language): Promise<ReadonlyMap<Uuid, TaskSummary>> {
    const page = await this.listed(sql, {
      query: { page: 1, limit: 200, sort: 'step' },
      personId: sql.actor ?? '',
      language,
      ids,
    });
    return new Map(page.items.map((task) => [task.id, task]));
  }

  private async listed(
    sql: Sql,
    asked: {
      readonly query: TaskListQuery;
      readonly personId: Uuid;
      readonly language: Language;
      readonly ids?: readonly Uuid[];
    },
  ): Promise<Page<TaskSummary>> {
    const { query, personId, language, ids } = asked;
    const organisation = await readOrganisationToday(sql, this.clock);
    const page = await listTasks(sql, this.guides, {
      query,
      personId,
      organisation,
      stepsNamed: (text) => stepsNamed(text, language),
      ...(ids === undefined ? {} : { ids }),
    });
    const { items } = page;
    const roles = await readRolesToday(
      sql,
      organisation,
      items.map((row) => row.round_id),
      items.flatMap((row) => row.dataset_id ?? []),
    );
    const guideOf = await this.guides.among(
      sql,
      items.map((row) => row.guide_version),
    );
    const turns = new Map(items.map((row) => [row.id, assigneesOf(roles, row, guideOf(row.guide_version))]));
    const named = [
      ...[...turns.values()].flat(),
      ...items.flatMap((row) => row.reminded[0]?.by ?? []),
      ...items.flatMap((row) => row.hand_backs.at(-1)?.by ?? []),
    ];
    const names = await readNames(sql, named, roles.names);
    const nameOf = (id: Uuid): string => names.get(id) ?? '';
    const words = {
      guideOf,
      nameOf,
      titleOf: (guide: typeof baseGuide, step: Parameters<typeof titleOf>[1]) => titleOf(guide, step, language),
      assigneesOf: (row: { readonly id: string }) => (turns.get(row.id) ?? []).map((id) => ({ id, name: nameOf(id) })),
      daysLateOf: (row: Parameters<typeof toTaskSummary>[0]) => daysLate(row.state, row.due_on, organisation.today),
      reminderOf: (row: ListedTask) => {
        const steers = canRemind(roles.rolesOf(personId, row.round_id, row.dataset_id));
        const facts = {
          state: row.state,
          roundRunning: row.round_state === 'running',
          steers,
          me: personId,
          waitsFor: turns.get(row.id) ?? [],
          reminded: row.reminded,
          today: organisation.today,
        };
        return toReminderView(facts, row.reminded, { language, timeZone: organisation.timeZone, nameOf });
      },
    };
    return { ...page, items: items.map((row) => toTaskSummary(row, words)) };
  }
}

/** Steps whose title holds the text, in the product's own words. */
function stepsNamed(text: string, language: Language): readonly number[] {
  return baseGuide.steps
    .filter((step) => matchOf(text, [titleOf(baseGuide, step.key, language)]) !== null)
    .map((step) => step.number);
}
