import { phaseKeys, stepOf } from '@stegvis/workflow';
import type { CheckDefinition, Guide, StepDefinition, Tailoring } from '@stegvis/workflow';
import type { GuideStepView, GuideView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { helpOf, optionsOf, purposeOf, questionOf, titleOf, word } from './step-words.js';

/** The guide with texts in one language, the organisation's own before the product's. */
export function guideView(
  guide: Guide,
  tailoring: Tailoring,
  versions: readonly string[],
  language: Language,
): GuideView {
  return {
    version: guide.version,
    versions: [...versions],
    phases: phaseKeys.map((key) => ({ key, title: word(language, `guide.phase.${key}`) })),
    steps: guide.steps.map((step) => stepView(guide, step, language)),
    tailoring: { ...tailoring },
  };
}

function stepView(guide: Guide, step: StepDefinition, language: Language): GuideStepView {
  const words = (part: string): string => word(language, `guide.step.${step.key}.${part}`);
  return {
    number: step.number,
    key: step.key,
    phase: step.phase,
    level: step.level,
    title: titleOf(guide, step.key, language),
    purpose: purposeOf(step, language),
    why: words('why'),
    how: words('how'),
    example: words('example'),
    law: words('law'),
    waitsFor: step.waitsFor.map(({ step: key, mode, hard }) => ({ step: stepOf(guide, key).number, key, mode, hard })),
    responsible: step.responsible,
    supporting: [...step.supporting],
    invited: [...(step.invited ?? [])],
    accountable: step.accountable,
    reviewedBy: [...step.reviewedBy],
    workingDays: step.workingDays,
    notApplicableAllowed: step.notApplicableAllowed,
    checks: step.checks.map((check) => checkView(step, check, language)),
  };
}

function checkView(step: StepDefinition, check: CheckDefinition, language: Language): GuideStepView['checks'][number] {
  const options = optionsOf(check, language);
  return {
    key: check.key,
    question: questionOf(step.key, check, language),
    help: helpOf(step.key, check, language),
    kind: check.kind,
    ...(options === undefined ? {} : { options: [...options] }),
    required: check.required,
    evidenceRequired: check.evidenceRequired,
    notApplicableAllowed: check.notApplicableAllowed === true,
    own: check.key.startsWith('x-'),
  };
}
