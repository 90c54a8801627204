import type { roundOperations } from '@stegvis/contract';
import type { Guide, Language, StepDefinition } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import type { z } from 'zod';
import { questionByKey, roleLabel, titleOf } from './step-words.js';

export type GuideChange = z.output<NonNullable<typeof roundOperations.upgradeRound.answer>>['changes'][number];

/** What a round is asked otherwise when it moves from one version of the guide to another, step by step. */
export function changesBetween(from: Guide, to: Guide, language: Language): GuideChange[] {
  return to.steps.flatMap((after) => {
    const before = from.steps.find((step) => step.key === after.key);
    return before === undefined ? [] : changesOf(before, after, from, to, language);
  });
}

function changesOf(before: StepDefinition, after: StepDefinition, from: Guide, to: Guide, language: Language): readonly GuideChange[] {
  const title = titleOf(to, after.key, language);
  const had = before.checks.map((check) => check.key);
  const has = after.checks.map((check) => check.key);
  const added = has.filter((key) => !had.includes(key)).map((key) => ({ what: 'check-added' as const, params: { check: questionByKey(to, after.key, key, language) } }));
  const removed = had.filter((key) => !has.includes(key)).map((key) => ({ what: 'check-removed' as const, params: { check: questionByKey(from, after.key, key, language) } }));
  const reviewed = JSON.stringify(before.reviewedBy) !== JSON.stringify(after.reviewedBy);
  const changes = [
    ...added,
    ...removed,
    ...(before.responsible === after.responsible ? [] : [{ what: 'responsible' as const, params: { role: roleLabel(after.responsible, language) } }]),
    ...(reviewed ? [{ what: 'review' as const, params: {} }] : []),
    ...(before.workingDays === after.workingDays ? [] : [{ what: 'working-days' as const, params: { count: after.workingDays } }]),
    ...(wordsOf(before) === wordsOf(after) ? [] : [{ what: 'texts' as const, params: {} }]),
  ];
  return changes.map(({ what, params }) => ({ step: after.key, what, text: t(language, `upgrade.${what}`, { step: title, ...params }) }));
}

/** The organisation's own words for the step and for questions that both versions may have. */
function wordsOf(step: StepDefinition): string {
  const checks = step.checks.filter((check) => !check.key.startsWith('x-')).map((check) => check.text ?? null);
  return JSON.stringify([step.text ?? null, checks]);
}
