import type { Language, Refusal, Uuid } from '@stegvis/workflow';
import { ProblemError, notFound, stale } from '../../../platform/http/problem.js';
import type { Sql } from '../../../platform/database/sql.js';
import { readNames } from '../../people/people.door.js';
import { missingPlace } from '../read/task-view.js';
import { toMissingView } from '../read/missing-words.js';
import type { TaskFacts } from '../store/task-facts.query.js';
import type { UpdateOutcome } from '../store/task-store.js';

type Failure = Extract<UpdateOutcome, { kind: 'not-found' | 'stale' | 'refused' }>;

/** The refusal as a problem, with what is missing and, for a stale version, who was first and with what. */
export async function problemOf(
  sql: Sql,
  failure: Failure,
  seen: number | null,
  language: Language,
): Promise<ProblemError> {
  switch (failure.kind) {
    case 'not-found':
      return notFound();
    case 'stale':
      return stale(seen ?? 0, await currentOf(sql, failure.facts));
    case 'refused':
      return refusalProblem(sql, failure, language);
  }
}

async function refusalProblem(
  sql: Sql,
  {
    refusal,
    facts,
    guide,
  }: { readonly refusal: Refusal } & Pick<Extract<Failure, { kind: 'refused' }>, 'facts' | 'guide'>,
  language: Language,
): Promise<ProblemError> {
  const place = missingPlace({ facts, guide, language });
  const missing = refusal.missing.map((one) => toMissingView(one, place));
  return new ProblemError(refusal.code, { missing, current: await currentOf(sql, facts) });
}

interface Current {
  readonly version: number;
  readonly state: string;
  readonly changedBy: { readonly id: Uuid; readonly name: string } | null;
  readonly changedAt: string;
}

async function currentOf(sql: Sql, facts: TaskFacts): Promise<Current> {
  const by = facts.updated_by;
  const names = by === null ? new Map<Uuid, string>() : await readNames(sql, [by]);
  return {
    version: facts.version,
    state: facts.state,
    changedBy: by === null ? null : { id: by, name: names.get(by) ?? '' },
    changedAt: facts.updated_at,
  };
}
