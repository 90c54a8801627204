import {
  stepOf,
  yesNoAnswers,
  type CheckDefinition,
  type Guide,
  type Language,
  type StepDefinition,
  type StepKey,
} from '@stegvis/workflow';
import { answerInWords, formatDate, hasText, t } from '@stegvis/wording';

/** The organisation's own title before the product's. */
export function titleOf(guide: Guide, step: StepKey, language: Language): string {
  return stepOf(guide, step).text?.title?.[language] ?? word(language, `guide.step.${step}.title`);
}

export function purposeOf(definition: StepDefinition, language: Language): string {
  return definition.text?.purpose?.[language] ?? word(language, `guide.step.${definition.key}.purpose`);
}

/** A text of the guide by its key; a missing one is shown as its key, which a test would find. */
export function word(language: Language, key: string): string {
  return hasText(key) ? t(language, key) : key;
}

export function questionOf(step: StepKey, check: CheckDefinition, language: Language): string {
  const own = check.text?.[language] ?? check.text?.sv ?? check.text?.en;
  return own ?? word(language, `guide.check.${step}.${check.key}.question`);
}

export function helpOf(step: StepKey, check: CheckDefinition, language: Language): string | null {
  const key = `guide.check.${step}.${check.key}.help`;
  return hasText(key) ? t(language, key) : null;
}

export interface Option {
  readonly key: string;
  readonly label: string;
}

/** The options of a choice; undefined for other kinds of answers. */
export function optionsOf(check: CheckDefinition, language: Language): readonly Option[] | undefined {
  const keys =
    check.kind === 'yes-no'
      ? yesNoAnswers.filter((answer) => answer !== 'not-applicable' || check.notApplicableAllowed === true)
      : check.options;
  return keys?.map((key) => optionOf(check, key, language));
}

/** An option, also one that the guide no longer offers. */
function optionOf(check: CheckDefinition, key: string, language: Language): Option {
  const label = check.kind === 'yes-no' ? word(language, `guide.answer.${key}`) : optionLabel(check.key, key, language);
  return { key, label };
}

export function optionLabel(check: string, option: string, language: Language): string {
  const key = `guide.option.${check}.${option}`;
  return hasText(key) ? t(language, key) : option;
}

export function roleLabel(role: string, language: Language): string {
  return word(language, `role.${role}`);
}

/** A question by its key, also one that the guide no longer contains. */
export function questionByKey(guide: Guide, step: StepKey, key: string, language: Language): string {
  const check = stepOf(guide, step).checks.find((one) => one.key === key);
  return check === undefined ? key : questionOf(step, check, language);
}

/** A stored answer as people read it, in a sentence: of a list only how long it is. '' for what no answer can be. */
export function storedAnswerInWords(
  check: CheckDefinition | undefined,
  value: unknown,
  language: Language,
  nameOf: (id: string) => string | null,
): string {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const isChoice = check?.kind === 'yes-no' || check?.kind === 'choice';
  const question = {
    kind: check?.kind ?? 'text',
    ...(isChoice ? { options: [optionOf(check, String(value), language)] } : {}),
  };
  return answerInWords(question, value, {
    number: String,
    date: (date) => formatDate(language, date),
    list: (ids) => String(ids.length),
    person: (id) => nameOf(id) ?? id,
  });
}
