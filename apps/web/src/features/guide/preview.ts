import type { GuideStepView } from '@stegvis/contract';
import { roleKeys, type CheckKind, type Language, type RoleKey } from '@stegvis/workflow';
import type { TailoringValues } from './tailoring.js';

export interface PreviewQuestion {
  readonly key: string;
  readonly question: string;
  readonly help: string | null;
  readonly kind: CheckKind;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly required: boolean;
  readonly evidenceRequired: boolean;
  readonly own: boolean;
}
export interface StepPreviewView {
  readonly title: string;
  readonly purpose: string;
  readonly responsible: RoleKey;
  readonly workingDays: number;
  readonly review: boolean;
  readonly questions: readonly PreviewQuestion[];
}

/** What the doer will see of the step with these values; an incomplete form is shown as far as possible. */
export function previewOf(
  step: GuideStepView,
  values: { readonly [Field in keyof TailoringValues]?: unknown },
  language: Language,
  standard: Pick<GuideStepView, 'title' | 'purpose'>,
): StepPreviewView {
  const { workingDays, responsible, review } = values;
  const [title, purpose] = language === 'sv' ? [values.titleSv, values.purposeSv] : [values.titleEn, values.purposeEn];
  const days = Number(workingDays);
  return {
    title: wordsIn(title) || standard.title,
    purpose: wordsIn(purpose) || standard.purpose,
    responsible:
      step.responsible === responsible || typeof responsible !== 'string'
        ? step.responsible
        : roleOf(responsible, step.responsible),
    workingDays: Number.isInteger(days) && days > 0 ? days : step.workingDays,
    review: review === 'default' || review === undefined ? step.reviewedBy.length > 0 : review === 'yes',
    questions: [
      ...step.checks.filter((check) => !check.own).map((check) => ({ ...check, options: check.options ?? [] })),
      ...extraQuestions(values.extraChecks, language),
    ],
  };
}

const isRole = (said: string): said is RoleKey => roleKeys.some((role) => role === said);
const roleOf = (said: string, otherwise: RoleKey): RoleKey => (isRole(said) ? said : otherwise);

function extraQuestions(said: unknown, language: Language): PreviewQuestion[] {
  if (!Array.isArray(said)) return [];
  return said.map((one: unknown, index) => {
    const check: Readonly<Record<string, unknown>> = typeof one === 'object' && one !== null ? { ...one } : {};
    const [sv, en] = [wordsIn(check['sv']), wordsIn(check['en'])];
    return {
      key: `own-${String(index)}`,
      question: language === 'en' ? en || sv : sv || en,
      help: null,
      kind: kindOf(check['kind']),
      options: [],
      required: check['required'] === true,
      evidenceRequired: check['evidenceRequired'] === true,
      own: true,
    };
  });
}

const kindOf = (said: unknown): CheckKind =>
  (['yes-no', 'text', 'number', 'date'] as const).find((kind) => kind === said) ?? 'yes-no';
const wordsIn = (said: unknown): string => (typeof said === 'string' ? said.trim() : '');
