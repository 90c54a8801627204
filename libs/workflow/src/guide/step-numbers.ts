import { stepKeys, type StepKey, type StepNumber } from '../vocabulary.js';

/**
 * Steps that the product knows by what they mean. Everything else about a step is read from the table, and no rule asks for a number:
 * numbers are for addresses, columns and people.
 */
export const stepOfMeaning = {
  /** The datasets of a round are chosen. */
  choosing: 'choose-datasets',
  /** A dataset is analysed, and it is decided whether it may be published. */
  deciding: 'analyse-dataset',
  /** A dataset gets its metadata. */
  describing: 'describe-metadata',
  /** A dataset is published. */
  publishing: 'publish',
} as const satisfies Record<string, StepKey>;

/** The guide's number of a step: the same in every version, since the keys stand in the guide's order. */
export function stepNumberOf(key: StepKey): StepNumber {
  return (stepKeys.indexOf(key) + 1) as StepNumber;
}

/** Throws for a number that no step has. */
export function stepKeyOf(number: number): StepKey {
  const key = stepKeys[number - 1];
  if (key === undefined) throw new Error(`There is no step ${String(number)}.`);
  return key;
}

export function isStepNumber(number: number): number is StepNumber {
  return stepKeys[number - 1] !== undefined;
}
