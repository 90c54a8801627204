import { expect, test } from '@jest/globals';
import { grantingChecks, grantOfStep, guideVersions } from '../index.js';

test('all checks that give a role are named, in every version of the guide, and no others', () => {
  for (const guide of guideVersions) {
    const checks = guide.steps.flatMap((step) => step.checks);
    expect(checks.filter((check) => check.grants !== undefined).map((check) => check.key)).toEqual(grantingChecks);
    expect(checks.filter((check) => check.grants === undefined && grantingChecks.includes(check.key))).toEqual([]);
  }
});

test('the role that a step gives is the one of its checks, in every version of the guide', () => {
  for (const guide of guideVersions) {
    for (const { key, checks } of guide.steps) {
      expect([key, checks.flatMap((check) => check.grants ?? [])]).toEqual([key, [grantOfStep[key] ?? []].flat()]);
    }
  }
});
