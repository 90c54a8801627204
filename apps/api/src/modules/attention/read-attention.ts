import { Injectable } from '@nestjs/common';
import type { AttentionView } from '@stegvis/contract';
import {
  addDays,
  attentionOf,
  makeCalendar,
  mostAttention,
  stepKeyOf,
  type AttentionItem,
  type Guide,
  type Language,
  type LocalDate,
  type Uuid,
} from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { readOpenToDos, type OpenToDo } from '../conversation/conversation.door.js';
import { Guides, questionByKey, titleOf } from '../guide/guide.door.js';
import { ReadMailHold } from '../mail/mail.door.js';
import { readNames } from '../people/people.door.js';
import { type RolesToday, readRolesToday } from '../roles/roles.door.js';
import { type OrganisationToday, readOrganisationToday } from '../organisations/organisations.door.js';
import { assigneesOf } from '../turns/turns.door.js';
import { readAttentionTasks, type AttentionRow } from './attention.query.js';

/** Calendar days that contain more than the working days after which a task counts as silent. */
const quietDays = 14;

/** Reads what needs attention now, by the rule of libs/workflow. */
@Injectable()
export class ReadAttention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
    private readonly mailHold: ReadMailHold,
  ) {}

  run(who: Identity, all: boolean, language: Language): Promise<{ items: AttentionView[]; more: number }> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.read(sql, who, all, language));
  }

  private async read(
    sql: Sql,
    who: Identity,
    all: boolean,
    language: Language,
  ): Promise<{ items: AttentionView[]; more: number }> {
    const me = who.personId;
    const organisation = await readOrganisationToday(sql, this.clock);
    const rows = await readAttentionTasks(
      sql,
      organisation,
      `${addDays(organisation.today, 1 - quietDays)}T00:00:00.000Z`,
    );
    const open = await readOpenToDos(sql);
    const guideOf = await this.guides.among(sql, [
      ...rows.map((row) => row.guide_version),
      ...open.flatMap((one) => one.guideVersion ?? []),
    ]);
    const places = [
      ...rows.map((row) => ({ round: row.round_id, dataset: row.dataset_id })),
      ...open.map((one) => ({ round: one.roundId, dataset: one.datasetId })),
    ];
    const roles = await readRolesToday(
      sql,
      organisation,
      places.flatMap((one) => one.round ?? []),
      places.flatMap((one) => one.dataset ?? []),
    );
    const toDos = open.filter((one) => isMine(one, me, roles));
    const assignees = new Map(rows.map((row) => [row.id, assigneesOf(roles, row, guideOf(row.guide_version))]));
    const hold = await this.mailHold.view(sql, who, language);
    const facts = {
      me,
      today: organisation.today,
      calendar: makeCalendar(organisation.closedDays),
      tasks: rows.map((row) => toTask(row, assignees.get(row.id) ?? [], (at) => dayOf(at, organisation))),
      toDos: toDos.map((one) => ({
        toDoId: one.id,
        handedBack: one.kind === 'not-mine',
        taskId: one.taskId,
        datasetId: one.datasetId,
        since: dayOf(one.at, organisation),
        dueOn: one.dueOn,
      })),
      // Only somebody who could release the mail has to see this first.
      mailHeld: hold.text !== '' && (hold.may.organisation || hold.may.installation),
    };
    const found = attentionOf(facts, all ? Number.POSITIVE_INFINITY : mostAttention);
    const people = [...found.items.flatMap((item) => item.personId ?? []), ...toDos.map((one) => one.by)];
    const names = await readNames(sql, people, roles.names);
    const words = {
      names,
      byId: new Map(rows.map((row) => [row.id, row])),
      toDos: new Map(toDos.map((one) => [one.id, one])),
      guideOf,
      language,
      held: hold.text,
    };
    return { items: found.items.map((item) => toView(item, words)), more: found.more };
  }
}

/** Whether the to-do is mine, by name or by a role that I hold there. */
function isMine(toDo: OpenToDo, me: Uuid, roles: RolesToday): boolean {
  if (toDo.role === null) return toDo.personId === me;
  return roles
    .holders(toDo.roundId ?? '', toDo.datasetId)
    .some((holder) => holder.personId === me && holder.role === toDo.role);
}

/** The day in UTC is exact enough, since what counts here are weeks. */
function dayOf(at: string, { today }: OrganisationToday): LocalDate {
  const day = at.slice(0, 10);
  return day > today ? today : day;
}

function toTask(
  row: AttentionRow,
  assignees: readonly Uuid[],
  dayOfInstant: (at: string) => LocalDate,
): Parameters<typeof attentionOf>[0]['tasks'][number] {
  const { blocked } = row;
  return {
    taskId: row.id,
    roundId: row.round_id,
    datasetId: row.dataset_id,
    step: row.step,
    state: row.state,
    role: row.role,
    assignees,
    dueOn: row.due_on,
    lastOn: dayOfInstant(row.last_at),
    blocked: blocked === null ? null : { since: dayOfInstant(blocked.since), expectedOn: blocked.expectedOn },
  };
}

interface Words {
  readonly names: ReadonlyMap<Uuid, string>;
  readonly byId: ReadonlyMap<Uuid, AttentionRow>;
  readonly toDos: ReadonlyMap<Uuid, OpenToDo>;
  readonly guideOf: (version: string) => Guide;
  readonly language: Language;
  /** By whom and since when mail is held. */
  readonly held: string;
}

function toView(item: AttentionItem, words: Words): AttentionView {
  const row = item.taskId === null ? undefined : words.byId.get(item.taskId);
  const toDo = item.toDoId === null ? undefined : words.toDos.get(item.toDoId);
  const person = item.personId ?? toDo?.by ?? null;
  return {
    kind: item.kind,
    count: item.count,
    days: item.days,
    person: person === null ? null : { id: person, name: words.names.get(person) ?? '' },
    role: item.role,
    roundId: item.roundId,
    step: item.step,
    task: taskOf(row, toDo, words),
    dataset: datasetOf(row, toDo),
    note: noteOf(item, row, toDo, words),
  };
}

function noteOf(
  { kind }: AttentionItem,
  row: AttentionRow | undefined,
  toDo: OpenToDo | undefined,
  words: Words,
): string | null {
  if (kind === 'mail-held') return words.held;
  return toDo === undefined ? (row?.blocked?.waitingFor ?? null) : toDoText(toDo, words);
}

function taskOf(
  row: AttentionRow | undefined,
  toDo: OpenToDo | undefined,
  { guideOf, language }: Words,
): AttentionView['task'] {
  if (row !== undefined) {
    const guide = guideOf(row.guide_version);
    return { id: row.id, title: titleOf(guide, stepKeyOf(row.step), language) };
  }
  if (toDo === undefined || toDo.taskId === null) return null;
  return {
    id: toDo.taskId,
    title:
      toDo.step === null || toDo.guideVersion === null
        ? ''
        : titleOf(guideOf(toDo.guideVersion), stepKeyOf(toDo.step), language),
  };
}

function datasetOf(row: AttentionRow | undefined, toDo: OpenToDo | undefined): AttentionView['dataset'] {
  const id = row?.dataset_id ?? toDo?.datasetId ?? null;
  return id === null ? null : { id, title: row?.dataset_title ?? toDo?.datasetTitle ?? '' };
}

/** Two questions of one task are two to-dos: each is named by its question. */
function toDoText({ kind, text, check, step, guideVersion }: OpenToDo, { guideOf, language }: Words): string | null {
  if (kind !== 'dont-know') return text === '' ? null : text;
  if (check === null || step === null || guideVersion === null) return t(language, 'attention.dont-know');
  return t(language, 'attention.dont-know.question', {
    question: questionByKey(guideOf(guideVersion), stepKeyOf(step), check, language),
  });
}
