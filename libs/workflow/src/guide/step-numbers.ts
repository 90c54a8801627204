import { stepKeys, type StepKey, type StepNumber } from '../vocabulary.js';

/**
 * Steps that code refers to by their meaning. Everything else about a step is read from the table, and no rule uses a
 * step's number: numbers are for URLs, columns and people.
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

/**
 * The number of a step, which is the same in every version of the guide, since the list of keys has the guide's order.
 */
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
