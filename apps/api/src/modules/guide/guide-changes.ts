import type { AnswerOf, roundOperations } from '@stegvis/contract';
import type { Guide, Language, StepDefinition } from '@stegvis/workflow';
import { languages, t } from '@stegvis/wording';
import { purposeOf, questionByKey, roleLabel, titleOf } from './step-words.js';

export type GuideChange = AnswerOf<typeof roundOperations.upgradeRound>['changes'][number];

/** What changes for a round when it is upgraded from one version of the guide to another, step by step. */
export function changesBetween(from: Guide, to: Guide, language: Language): GuideChange[] {
  return to.steps.flatMap((after) => {
    const before = from.steps.find((step) => step.key === after.key);
    return before === undefined ? [] : changesOf(before, after, from, to, language);
  });
}

function changesOf(
  before: StepDefinition,
  after: StepDefinition,
  from: Guide,
  to: Guide,
  language: Language,
): readonly GuideChange[] {
  const title = titleOf(to, after.key, language);
  const had = before.checks.map((check) => check.key);
  const has = after.checks.map((check) => check.key);
  const added = has
    .filter((key) => !had.includes(key))
    .map((key) => ({ what: 'check-added' as const, params: { check: questionByKey(to, after.key, key, language) } }));
  const removed = had
    .filter((key) => !has.includes(key))
    .map((key) => ({
      what: 'check-removed' as const,
      params: { check: questionByKey(from, after.key, key, language) },
    }));
  const reviewed = JSON.stringify(before.reviewedBy) !== JSON.stringify(after.reviewedBy);
  const changes = [
    ...added,
    ...removed,
    ...(before.responsible === after.responsible
      ? []
      : [{ what: 'responsible' as const, params: { role: roleLabel(after.responsible, language) } }]),
    ...(reviewed ? [{ what: 'review' as const, params: {} }] : []),
    ...(before.workingDays === after.workingDays
      ? []
      : [{ what: 'working-days' as const, params: { count: after.workingDays } }]),
    ...(wordsOf(before) === wordsOf(after) ? [] : [{ what: 'texts' as const, params: {} }]),
  ];
  const others = changes.map(({ what, params }) => ({
    step: after.key,
    what,
    text: t(language, `upgrade.${what}`, { step: title, ...params }),
  }));
  return [...rewordings({ before, after, from, to, language }), ...others];
}

interface Reworded {
  readonly before: StepDefinition;
  readonly after: StepDefinition;
  readonly from: Guide;
  readonly to: Guide;
  readonly language: Language;
}

/** A changed title or purpose: the text in the reader's language, and whether it changed in the other one. */
function rewordings({ before, after, from, to, language }: Reworded): readonly GuideChange[] {
  const old = {
    title: (of: Language) => titleOf(from, before.key, of),
    purpose: (of: Language) => purposeOf(before, of),
  };
  const now = { title: (of: Language) => titleOf(to, after.key, of), purpose: (of: Language) => purposeOf(after, of) };
  return (['title', 'purpose'] as const).flatMap((what) =>
    languages
      .filter((of) => old[what](of) !== now[what](of))
      .map((of) => {
        const step = old.title(language);
        return {
          step: after.key,
          what,
          text:
            of === language
              ? t(language, `upgrade.step-${what}`, { step, words: now[what](of) })
              : t(language, `upgrade.step-${what}.${of}`, { step }),
        };
      }),
  );
}

/** The organisation's own texts for questions that both versions may have. */
function wordsOf(step: StepDefinition): string {
  return JSON.stringify(step.checks.filter((check) => !check.key.startsWith('x-')).map((check) => check.text ?? null));
}
