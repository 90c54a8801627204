import type { CheckDefinition, Guide, StepDefinition, StepTailoring, Tailoring } from './guide.types.js';
import { longestText } from './longest-text.js';
import { checkKinds, roleKeys, stepKeys, type StepKey } from '../vocabulary.js';

export interface TailoringProblem {
  readonly step: StepKey;
  readonly code:
    | 'unknown-step'
    /** The review of a gated step cannot be removed. */
    | 'hard-gate'
    /** Whole working days, 1 to 250. */
    | 'working-days'
    | 'unknown-role'
    | 'unknown-check'
    /** The organisation's own checks begin with `x-`, in kebab-case. */
    | 'key-prefix'
    | 'key-collision'
    | 'check-kind'
    /** A choice needs at least two different options, and other kinds of checks have none. */
    | 'options'
    /** An organisation's own checks give nobody a role. */
    | 'grants-role'
    | 'required-when'
    | 'text-too-long';
  readonly check?: string;
}

export type Tailored =
  { readonly ok: true; readonly guide: Guide } | { readonly ok: false; readonly problems: readonly TailoringProblem[] };

/**
 * Builds the organisation's own guide: `base` with its texts, days, roles, reviews and further checks, under a version
 * of its own. If there are problems, all of them are returned and nothing is applied. Order, prerequisites and hard
 * gates cannot be tailored.
 */
export function applyTailoring(base: Guide, tailoring: Tailoring, version: string): Tailored {
  const given = Object.entries(tailoring).filter(isStepEntry);
  const unknown = Object.keys(tailoring).filter((key) => !base.steps.some((step) => step.key === key));
  const problems: readonly TailoringProblem[] = [
    ...unknown.filter(isStepKey).map((step): TailoringProblem => ({ step, code: 'unknown-step' })),
    ...given.flatMap(([key, own]) =>
      base.steps.filter((step) => step.key === key).flatMap((step) => problemsOf(step, own)),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const own = new Map(given);
  return { ok: true, guide: { version, steps: base.steps.map((step) => tailored(step, own.get(step.key))) } };
}

/** Steps that are reviewed in `before` and not reviewed in `after`. */
export function droppedReviews(before: Guide, after: Guide): readonly StepKey[] {
  const unreviewed = new Set(after.steps.filter((step) => step.reviewedBy.length === 0).map((step) => step.key));
  return before.steps.filter((step) => step.reviewedBy.length > 0 && unreviewed.has(step.key)).map((step) => step.key);
}

function problemsOf(step: StepDefinition, own: StepTailoring): readonly TailoringProblem[] {
  const problem = (code: TailoringProblem['code'], check?: string): TailoringProblem => ({
    step: step.key,
    code,
    ...(check === undefined ? {} : { check }),
  });
  const keys = step.checks.map((check) => check.key);
  const problems: TailoringProblem[] = [];
  const { workingDays, responsible, review } = own;
  if (workingDays !== undefined && !(Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= 250)) {
    problems.push(problem('working-days'));
  }
  if (responsible !== undefined && !roleKeys.includes(responsible)) problems.push(problem('unknown-role'));
  if (review === false && isGatedStep(step)) problems.push(problem('hard-gate'));
  for (const check of Object.keys(own.checkTexts ?? {})) {
    if (!keys.includes(check)) problems.push(problem('unknown-check', check));
  }
  if (textsOf(own).some((text) => text.length > longestText)) problems.push(problem('text-too-long'));
  const seen = new Set(keys);
  for (const check of own.extraChecks ?? []) {
    problems.push(...codesOf(check, seen).map((code) => problem(code, check.key)));
    seen.add(check.key);
  }
  return problems;
}

function codesOf(check: CheckDefinition, seen: ReadonlySet<string>): readonly TailoringProblem['code'][] {
  const codes: TailoringProblem['code'][] = [];
  if (!/^x-[a-z0-9]+(-[a-z0-9]+)*$/.test(check.key)) codes.push('key-prefix');
  if (seen.has(check.key)) codes.push('key-collision');
  if (!checkKinds.includes(check.kind)) codes.push('check-kind');
  const options = check.options ?? [];
  const enough = new Set(options).size === options.length && options.length >= 2;
  if (check.kind === 'choice' ? !enough : options.length > 0) codes.push('options');
  if (check.grants !== undefined || check.requiredWhile !== undefined) codes.push('grants-role');
  if (check.requiredWhen !== undefined && !seen.has(check.requiredWhen.check)) codes.push('required-when');
  return codes;
}

function tailored(step: StepDefinition, own: StepTailoring | undefined): StepDefinition {
  if (own === undefined) return step;
  const text = {
    ...step.text,
    ...(own.title === undefined ? {} : { title: own.title }),
    ...(own.purpose === undefined ? {} : { purpose: own.purpose }),
  };
  return {
    ...step,
    workingDays: own.workingDays ?? step.workingDays,
    responsible: own.responsible ?? step.responsible,
    reviewedBy: reviewedBy(step, own),
    checks: [...step.checks.map((check) => reworded(check, own)), ...(own.extraChecks ?? [])],
    ...(Object.keys(text).length === 0 ? {} : { text }),
  };
}

function reviewedBy(step: StepDefinition, own: StepTailoring): StepDefinition['reviewedBy'] {
  if (own.review === false) return [];
  return own.review === true && step.reviewedBy.length === 0 ? [step.accountable] : step.reviewedBy;
}

function reworded(check: CheckDefinition, own: StepTailoring): CheckDefinition {
  const text = own.checkTexts?.[check.key];
  return text === undefined ? check : { ...check, text };
}

function textsOf(own: StepTailoring): readonly string[] {
  const groups = [
    own.title,
    own.purpose,
    ...Object.values(own.checkTexts ?? {}),
    ...(own.extraChecks ?? []).map((check) => check.text),
  ];
  return groups.flatMap((group) => Object.values(group ?? {}));
}

function isGatedStep(step: StepDefinition): boolean {
  return step.requirements?.some((requirement) => requirement.kind === 'publishing-gate') === true;
}

function isStepEntry(entry: [string, StepTailoring | undefined]): entry is [StepKey, StepTailoring] {
  return isStepKey(entry[0]) && entry[1] !== undefined;
}

function isStepKey(key: string): key is StepKey {
  return stepKeys.some((known) => known === key);
}
