import { stepTailoring, type GuideStepView, type GuideView } from '@stegvis/contract';
import { stepKeys, type StepKey } from '@stegvis/workflow';
import type { z } from 'zod';

export type StepTailoring = z.output<typeof stepTailoring>;
export type AllTailoring = Partial<Record<StepKey, StepTailoring>>;

export interface ExtraCheckValues {
  readonly key: string;
  readonly kind: 'yes-no' | 'text' | 'number' | 'date';
  readonly required: boolean;
  readonly evidenceRequired: boolean;
  readonly sv: string;
  readonly en: string | null;
}
export interface TailoringValues {
  readonly workingDays: number;
  readonly responsible: GuideStepView['responsible'];
  readonly review: 'default' | 'yes' | 'no';
  readonly titleSv: string | null;
  readonly titleEn: string | null;
  readonly purposeSv: string | null;
  readonly purposeEn: string | null;
  readonly extraChecks: ExtraCheckValues[];
}

/** The tailoring of every step of the guide; unreadable parts are left out. */
export function tailoringOf(guide: Pick<GuideView, 'tailoring'>): AllTailoring {
  const read = stepKeys.flatMap((key) => {
    const parsed = stepTailoring.safeParse(guide.tailoring[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The initial values of the form. */
export function valuesOf(step: GuideStepView, tailored: StepTailoring | undefined): TailoringValues {
  return {
    workingDays: step.workingDays,
    responsible: step.responsible,
    review: tailored?.review === undefined ? 'default' : tailored.review ? 'yes' : 'no',
    ...wordsOf(tailored),
    extraChecks: (tailored?.extraChecks ?? []).map((check) => ({
      key: check.key,
      kind: check.kind,
      required: check.required,
      evidenceRequired: check.evidenceRequired,
      sv: check.text.sv ?? '',
      en: check.text.en ?? '',
    })),
  };
}

function wordsOf({ title, purpose }: StepTailoring = {}): Pick<
  TailoringValues,
  'titleSv' | 'titleEn' | 'purposeSv' | 'purposeEn'
> {
  return {
    titleSv: title?.sv ?? '',
    titleEn: title?.en ?? '',
    purposeSv: purpose?.sv ?? '',
    purposeEn: purpose?.en ?? '',
  };
}

/**
 * The step's tailoring after the form; values equal to the guide's are left out, and what the form does not show is
 * kept.
 */
export function tailoringAfter(
  step: GuideStepView,
  before: StepTailoring | undefined,
  values: TailoringValues,
): StepTailoring {
  const { review: _review, title: _title, purpose: _purpose, extraChecks: _extra, ...kept } = before ?? {};
  const title = textsOf(values.titleSv, values.titleEn);
  const purpose = textsOf(values.purposeSv, values.purposeEn);
  return {
    ...kept,
    ...(values.workingDays === step.workingDays ? {} : { workingDays: values.workingDays }),
    ...(values.responsible === step.responsible ? {} : { responsible: values.responsible }),
    ...(values.review === 'default' ? {} : { review: values.review === 'yes' }),
    ...(title === null ? {} : { title }),
    ...(purpose === null ? {} : { purpose }),
    ...(values.extraChecks.length === 0 ? {} : { extraChecks: values.extraChecks.map(checkOf) }),
  };
}

/** A key that no other own question of the step has: x-1, x-2 and so on. */
export function nextCheckKey(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const key = `x-${number}`;
    if (!taken.includes(key)) return key;
  }
}

function checkOf(values: ExtraCheckValues): NonNullable<StepTailoring['extraChecks']>[number] {
  const { sv, en, ...check } = values;
  return { ...check, text: textsOf(sv, en) ?? {} };
}

function textsOf(sv: string | null, en: string | null): { sv?: string; en?: string } | null {
  const texts = { ...(filled(sv) ? { sv } : {}), ...(filled(en) ? { en } : {}) };
  return Object.keys(texts).length === 0 ? null : texts;
}

function filled(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
