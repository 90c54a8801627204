import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Guide, Language, StepKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Guides, questionByKey, titleOf } from '../guide/guide.door.js';
import { readNames } from '../people/people.door.js';
import type { CommentFacts } from './comments.query.js';

type Ref = CommentView['by'];

interface Words {
  readonly language: Language;
  readonly personId: Uuid;
  readonly refOf: (id: Uuid) => Ref;
  readonly guideOf: (version: string) => Guide;
}

/** Comments as one person reads them. */
@Injectable()
export class CommentViews {
  constructor(private readonly guides: Guides) {}

  async of(sql: Sql, rows: readonly CommentFacts[], personId: Uuid, language: Language): Promise<CommentView[]> {
    const people = rows
      .flatMap((row) => [row.by_person_id, ...row.mentions, row.resolved_by, row.assigned_person])
      .filter((id) => id !== null);
    const names = await readNames(sql, [...new Set(people)]);
    const guideOf = await this.guides.among(sql, [...new Set(rows.flatMap((row) => row.guide_version ?? []))]);
    const words: Words = { language, personId, guideOf, refOf: (id) => ({ id, name: names.get(id) ?? '' }) };
    return rows.map((row) => toView(row, words));
  }
}

function toView(row: CommentFacts, words: Words): CommentView {
  const deleted = row.deleted_at !== null;
  return {
    id: row.id,
    threadId: row.thread_id,
    about: aboutOf(row, words),
    kind: row.kind,
    check: row.check_key,
    question: questionOf(row, words),
    text: deleted ? '' : row.text,
    by: words.refOf(row.by_person_id),
    at: row.at,
    editedAt: row.edited_at,
    deleted,
    mentions: deleted ? [] : row.mentions.map(words.refOf),
    resolved:
      row.resolved_at === null
        ? null
        : { at: row.resolved_at, by: row.resolved_by === null ? null : words.refOf(row.resolved_by) },
    toDo: toDoOf(row, words),
    mine: row.by_person_id === words.personId,
    version: row.version,
  };
}

function aboutOf(row: CommentFacts, { guideOf, language }: Pick<Words, 'guideOf' | 'language'>): CommentView['about'] {
  const place = { roundId: row.round_id, datasetId: row.of_dataset, step: row.step };
  if (row.task_id === null) {
    return { type: 'dataset', id: row.dataset_id ?? '', title: row.dataset_title ?? '', ...place };
  }
  return { type: 'task', id: row.task_id, title: titleOfComment(row, guideOf, language), ...place };
}

/** The task in words, with its dataset; or the dataset. */
export function titleOfComment(row: CommentFacts, guideOf: Words['guideOf'], language: Language): string {
  if (row.step === null || row.guide_version === null) return row.dataset_title ?? '';
  const guide = guideOf(row.guide_version);
  const step = titleOf(guide, keyOf(guide, row.step), language);
  return row.dataset_title === null ? step : `${step}: ${row.dataset_title}`;
}

/** The question that it is about, in words; null when it is about no single one. */
export function questionOf(
  row: CommentFacts,
  { guideOf, language }: Pick<Words, 'guideOf' | 'language'>,
): string | null {
  if (row.check_key === null || row.step === null || row.guide_version === null) return null;
  const guide = guideOf(row.guide_version);
  return questionByKey(guide, keyOf(guide, row.step), row.check_key, language);
}

function keyOf(guide: Guide, number: number): StepKey {
  const step = guide.steps.find((one) => one.number === number);
  if (step === undefined) throw new Error(`There is no step ${String(number)}.`);
  return step.key;
}

function toDoOf(row: CommentFacts, { refOf }: Words): CommentView['toDo'] {
  if (row.assigned_person === null && row.assigned_role === null) return null;
  return {
    person: row.assigned_person === null ? null : refOf(row.assigned_person),
    role: row.assigned_role,
    dueOn: row.due_on,
  };
}
