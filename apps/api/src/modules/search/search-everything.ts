import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@stegvis/contract';
import { baseGuide, type Language, type StepDefinition } from '@stegvis/workflow';
import { hasText, t } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { answerScore, holds, scoreOf, wordsOf } from './match.js';
import { readNames, readOpenTasks, type Named, type OpenTask } from './search.query.js';

interface Ranked {
  readonly score: number;
  readonly hit: SearchHit;
}

const places = { dataset: '/datasets', person: '/people', round: '/rounds' } as const;

/** Searches everything that has a name, best matches first. */
@Injectable()
export class SearchEverything {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, q: string, limit: number, language: Language): Promise<SearchHit[]> {
    const asked = wordsOf(q);
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const names = await readNames(sql);
      const found = [
        ...namesFor(q, names),
        ...stepsFor(asked, language),
        ...(await tasksFor(sql, asked, names, language)),
      ];
      return found
        .toSorted((a, b) => b.score - a.score || a.hit.title.localeCompare(b.hit.title, 'sv'))
        .slice(0, limit)
        .map(({ hit }) => hit);
    });
  }
}

function namesFor(asked: string, names: readonly Named[]): Ranked[] {
  return names.flatMap(({ kind, id, title, detail, more }) => {
    const score = answerScore(asked, title, [detail, more]);
    return score === 0 ? [] : [{ score, hit: { kind, id, title, detail, href: `${places[kind]}/${id}` } }];
  });
}

function stepsFor(asked: readonly string[], language: Language): Ranked[] {
  return baseGuide.steps.flatMap((step) => {
    const title = stepTitle(step, language);
    const score = asked.length === 1 && asked[0] === String(step.number) ? 1 : scoreOf(asked, title);
    // A word that is in the guide and in a dataset's name means the dataset.
    return score === 0
      ? []
      : [
          {
            score: score - 0.05,
            hit: {
              kind: 'step',
              id: null,
              title: `${String(step.number)}. ${title}`,
              detail: null,
              href: `/guide/${String(step.number)}`,
            } as const,
          },
        ];
  });
}

/**
 * Words of a step and of a dataset together name a task: "analysera lekplatser". A dataset's name alone offers its open
 * tasks too.
 */
async function tasksFor(
  sql: Sql,
  asked: readonly string[],
  names: readonly Named[],
  language: Language,
): Promise<Ranked[]> {
  const titles = new Map<number, string>(baseGuide.steps.map((step) => [step.number, stepTitle(step, language)]));
  const ofStep = (number: number) => asked.filter((word) => holds(titles.get(number) ?? '', word));
  const meant = [...titles.keys()].filter((number) => ofStep(number).length > 0);
  const rest = asked.filter((word) => !meant.some((number) => ofStep(number).includes(word)));
  if (rest.length === 0 && meant.length > 0) {
    return ranked(await readOpenTasks(sql, [], meant, true), titles, language, 0.6);
  }
  const datasets = names
    .filter((one) => one.kind === 'dataset')
    .map((one) => ({ id: one.id, score: answerScore(rest.join(' '), one.title) }))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, meant.length > 0 ? 5 : 1);
  if (datasets.length === 0) return [];
  const steps = meant.length > 0 ? meant : [...titles.keys()];
  return ranked(
    await readOpenTasks(
      sql,
      datasets.map((one) => one.id),
      steps,
      false,
    ),
    titles,
    language,
    meant.length > 0 ? 1.1 : 0.5,
  );
}

function ranked(
  tasks: readonly OpenTask[],
  titles: ReadonlyMap<number, string>,
  language: Language,
  score: number,
): Ranked[] {
  return tasks.map((task, place) => {
    const step = titles.get(task.step) ?? '';
    const title = task.title === null ? step : `${step}: ${task.title}`;
    return {
      score: score - place * 0.01,
      hit: {
        kind: 'task',
        id: task.id,
        title,
        detail: `${task.round}, ${t(language, `state.${task.state}`)}`,
        href: `/tasks/${task.id}`,
      },
    };
  });
}

function stepTitle(step: StepDefinition, language: Language): string {
  const key = `guide.step.${step.key}.title`;
  return hasText(key) ? t(language, key) : step.key;
}
