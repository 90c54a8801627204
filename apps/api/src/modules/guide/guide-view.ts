import { phaseKeys, stepOf, yesNoAnswers } from '@stegvis/workflow';
import type { CheckDefinition, Guide, StepDefinition, Tailoring } from '@stegvis/workflow';
import type { GuideStepView, GuideView } from '@stegvis/contract';
import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';

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
    title: step.text?.title?.[language] ?? words('title'),
    purpose: step.text?.purpose?.[language] ?? words('purpose'),
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
  const key = `guide.check.${step.key}.${check.key}`;
  const options = optionsOf(check, language);
  return {
    key: check.key,
    question: check.text?.[language] ?? check.text?.sv ?? check.text?.en ?? word(language, `${key}.question`),
    help: textOf(language, `${key}.help`),
    kind: check.kind,
    ...(options === undefined ? {} : { options }),
    required: check.required,
    evidenceRequired: check.evidenceRequired,
    notApplicableAllowed: check.notApplicableAllowed === true,
    own: check.key.startsWith('x-'),
  };
}

function optionsOf(check: CheckDefinition, language: Language): { key: string; label: string }[] | undefined {
  if (check.kind === 'yes-no') {
    const allowed = yesNoAnswers.filter((answer) => answer !== 'not-applicable' || check.notApplicableAllowed === true);
    return allowed.map((key) => ({ key, label: word(language, `guide.answer.${key}`) }));
  }
  return check.options?.map((key) => ({ key, label: textOf(language, `guide.option.${check.key}.${key}`) ?? key }));
}

const textOf = (language: Language, key: string): string | null => (hasText(key) ? t(language, key) : null);
const word = (language: Language, key: string): string => textOf(language, key) ?? key;
