import { describe, expect, test } from '@jest/globals';
import type { Requirement, StepDefinition } from './guide.types.js';
import { isStepNumber, stepKeyOf, stepNumberOf, stepOfMeaning } from './step-numbers.js';
import { baseGuide, stepOf, stepsOfLevel } from './steps.js';
import { validateGuide } from '../testing/validate-guide.js';
import { stepKeys, type StepKey } from '../vocabulary.js';

/**
 * The agreed table, one line for each step: number, level, prerequisites (`!` hard), responsible, accountable, days,
 * reviewers.
 */
const agreed = [
  '1 round [] management management 5 []',
  '2 round [1] coordinator coordinator 15 []',
  '3 round [2] coordinator coordinator 15 []',
  '4 dataset [3] coordinator management 5 [information-owner]',
  '5 round [3] coordinator management 10 []',
  '6 round [5] security-officer management 10 [management]',
  '7 dataset [4 6] information-owner+legal-counsel information-owner 15 [information-owner legal-counsel]',
  '8 dataset [7 cleared] system-maintainer project-leader 20 []',
  '9 round [6] system-maintainer project-leader 15 []',
  '10 round [6] system-maintainer project-leader 15 []',
  '11 dataset [7 cleared] information-owner coordinator 5 []',
  '12 dataset [7 cleared! 8 9 10 11!] coordinator information-owner 5 [information-owner]',
  '13 dataset [12] system-maintainer information-owner 10 []',
  '14 round [9 10] system-maintainer system-maintainer 10 []',
  '15 round [12 any] communications coordinator 20 []',
  '16 round [12 any] coordinator management 20 []',
];

function line(step: StepDefinition): string {
  const waits = step.waitsFor.map(
    ({ step: key, mode, hard }) =>
      `${stepOf(baseGuide, key).number}${mode === 'each' ? '' : ` ${mode}`}${hard ? '!' : ''}`,
  );
  const does = [step.responsible, ...step.supporting].join('+');
  return `${step.number} ${step.level} [${waits.join(' ')}] ${does} ${step.accountable} ${step.workingDays} [${step.reviewedBy.join(' ')}]`;
}

describe('the base table', () => {
  test('is the one agreed upon', () => {
    expect(baseGuide.steps.map(line)).toEqual(agreed);
    expect(baseGuide.steps.map((step) => step.key)).toEqual(stepKeys);
  });

  test('has no finding of the validation', () => {
    expect(validateGuide(baseGuide)).toEqual([]);
  });

  test('lets only 9, 14 and 15 be not applicable', () => {
    expect(baseGuide.steps.filter((step) => step.notApplicableAllowed).map((step) => step.number)).toEqual([9, 14, 15]);
  });

  test('lets only 3b, 3c and 15a-d be answered with not applicable', () => {
    const checks = baseGuide.steps.flatMap((step) =>
      step.checks.filter((check) => check.notApplicableAllowed === true).map((check) => check.key),
    );
    expect(checks).toEqual(['published-by-others', 'cost-benefit', 'website', 'events', 'communities', 'internal']);
  });

  test('has keys in kebab-case', () => {
    const keys = baseGuide.steps.flatMap((step) =>
      step.checks.flatMap((check) => [check.key, ...(check.options ?? [])]),
    );
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  test('requires of each analysis what the law requires', () => {
    const analysis = stepOf(baseGuide, 'analyse-dataset');
    expect(analysis.checks.map((check) => check.key)).toEqual([
      'secrecy',
      'personal-data',
      'third-party-rights',
      'fees-and-terms',
      'security',
      'outcome',
      'conditions',
      'ground',
      'retest-on',
    ]);
  });

  test('is split into ten steps of the round and six of each dataset', () => {
    expect(stepsOfLevel(baseGuide, 'round').map((step) => step.number)).toEqual([1, 2, 3, 5, 6, 9, 10, 14, 15, 16]);
    expect(stepsOfLevel(baseGuide, 'dataset').map((step) => step.number)).toEqual([4, 7, 8, 11, 12, 13]);
  });

  test('gives each step with a meaning the properties of that meaning', () => {
    const requiring = (kind: Requirement['kind']): readonly StepKey[] =>
      baseGuide.steps.filter((step) => step.requirements?.some((one) => one.kind === kind)).map((step) => step.key);
    expect(requiring('dataset-chosen')).toEqual([stepOfMeaning.choosing]);
    expect(requiring('decision')).toEqual([stepOfMeaning.deciding]);
    expect(requiring('publishing-gate')).toEqual([stepOfMeaning.publishing]);
    const gates = stepOf(baseGuide, stepOfMeaning.publishing).waitsFor.filter((one) => one.hard);
    expect(gates.map((one) => one.step)).toEqual([stepOfMeaning.deciding, stepOfMeaning.describing]);
  });

  test('numbers the steps in the order of their keys', () => {
    expect(baseGuide.steps.map((step) => [stepNumberOf(step.key), stepKeyOf(step.number)])).toEqual(
      baseGuide.steps.map((step) => [step.number, step.key]),
    );
    expect([0, 1, 16, 17, 1.5].map(isStepNumber)).toEqual([false, true, true, false, false]);
    expect(() => stepKeyOf(17)).toThrow('no step 17');
  });

  test('throws for a step that the guide does not have', () => {
    expect(() => stepOf({ version: 'empty', steps: [] }, 'publish')).toThrow('no step publish');
  });
});
