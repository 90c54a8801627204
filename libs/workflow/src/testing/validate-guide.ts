import type { Guide, StepDefinition } from '../guide/guide.types.js';
import type { StepKey } from '../vocabulary.js';

export interface GuideFinding {
  readonly code:
    | 'duplicate-step'
    | 'duplicate-number'
    | 'missing-prerequisite'
    | 'duplicate-prerequisite'
    | 'cycle'
    /** The step can never become ready: it waits for a cycle or for a step that does not exist. */
    | 'unreachable'
    | 'duplicate-check'
    | 'options'
    | 'unknown-condition';
  readonly step: StepKey;
  /** The prerequisite or the check concerned. */
  readonly about?: string;
}

/** Everything that is wrong with a guide's table; empty for a guide that rounds can be started with. */
export function validateGuide(guide: Guide): readonly GuideFinding[] {
  return [...duplicates(guide), ...prerequisites(guide), ...order(guide), ...guide.steps.flatMap(checksOf)];
}

function duplicates(guide: Guide): readonly GuideFinding[] {
  const keys = repeated(guide.steps, (step) => step.key).map((step): GuideFinding => ({
    code: 'duplicate-step',
    step: step.key,
  }));
  const numbers = repeated(guide.steps, (step) => step.number).map((step): GuideFinding => ({
    code: 'duplicate-number',
    step: step.key,
  }));
  return [...keys, ...numbers];
}

function prerequisites(guide: Guide): readonly GuideFinding[] {
  const known = new Set(guide.steps.map((step) => step.key));
  return guide.steps.flatMap((step): GuideFinding[] => [
    ...step.waitsFor
      .filter((prerequisite) => !known.has(prerequisite.step))
      .map(({ step: about }): GuideFinding => ({ code: 'missing-prerequisite', step: step.key, about })),
    ...repeated(step.waitsFor, (prerequisite) => prerequisite.step).map(({ step: about }): GuideFinding => ({
      code: 'duplicate-prerequisite',
      step: step.key,
      about,
    })),
  ]);
}

/** Repeatedly removes steps that wait for nothing that is left; the remaining ones can never begin. */
function order(guide: Guide): readonly GuideFinding[] {
  const left = new Map(guide.steps.map((step) => [step.key, step]));
  const missing = new Set(
    guide.steps.flatMap((step) => step.waitsFor.map((one) => one.step)).filter((key) => !left.has(key)),
  );
  let removed = true;
  while (removed) {
    const free = [...left.values()].filter((step) =>
      step.waitsFor.every((one) => !left.has(one.step) && !missing.has(one.step)),
    );
    for (const step of free) left.delete(step.key);
    removed = free.length > 0;
  }
  return [...left.values()].flatMap((step): GuideFinding[] => [
    ...(waitsForItself(step, left) ? [{ code: 'cycle', step: step.key } as const] : []),
    { code: 'unreachable', step: step.key },
  ]);
}

function waitsForItself(step: StepDefinition, among: ReadonlyMap<StepKey, StepDefinition>): boolean {
  const seen = new Set<StepKey>();
  const next = step.waitsFor.map((one) => one.step);
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    if (key === step.key) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    next.push(...(among.get(key)?.waitsFor ?? []).map((one) => one.step));
  }
  return false;
}

function checksOf(step: StepDefinition): readonly GuideFinding[] {
  const keys = new Set(step.checks.map((check) => check.key));
  const finding = (code: GuideFinding['code'], about: string): GuideFinding => ({ code, step: step.key, about });
  return [
    ...repeated(step.checks, (check) => check.key).map((check) => finding('duplicate-check', check.key)),
    ...step.checks
      .filter((check) => (check.kind === 'choice') !== (check.options ?? []).length > 0)
      .map((check) => finding('options', check.key)),
    ...step.checks
      .filter((check) => check.requiredWhen !== undefined && !keys.has(check.requiredWhen.check))
      .map((check) => finding('unknown-condition', check.key)),
    ...namedChecks(step)
      .filter((key) => !keys.has(key))
      .map((key) => finding('unknown-condition', key)),
  ];
}

function namedChecks(step: StepDefinition): readonly string[] {
  return (step.requirements ?? []).flatMap((requirement) => {
    if (requirement.kind === 'one-yes') return requirement.checks;
    return requirement.kind === 'decision' ? [requirement.outcome, ...requirement.areas] : [];
  });
}

function repeated<T>(values: readonly T[], key: (value: T) => unknown): readonly T[] {
  return values.filter((value, index) => values.findIndex((other) => key(other) === key(value)) !== index);
}
