import { baseGuide, type StepKey } from '@stegvis/workflow';

const keysByNumber: ReadonlyMap<number, StepKey> = new Map(baseGuide.steps.map((step) => [step.number, step.key]));
const numbersByKey: ReadonlyMap<StepKey, number> = new Map(baseGuide.steps.map((step) => [step.key, step.number]));

/** Numbers and keys of the steps are the same in every version of the guide. Throws for a number outside of 1-16. */
export function stepKeyOf(number: number): StepKey {
  const key = keysByNumber.get(number);
  if (key === undefined) throw new Error(`There is no step ${String(number)}.`);
  return key;
}

export function stepNumberOf(key: StepKey): number {
  const number = numbersByKey.get(key);
  if (number === undefined) throw new Error(`There is no step ${key}.`);
  return number;
}
