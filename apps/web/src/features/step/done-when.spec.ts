import { expect, test } from '@jest/globals';
import type { GuideStepView } from '@stegvis/contract';
import { formatList, t } from '@stegvis/wording';
import { doneWhen } from './done-when.js';

const check = (
  question: string,
  change: Partial<GuideStepView['checks'][number]>,
): GuideStepView['checks'][number] => ({
  key: question,
  question,
  help: null,
  kind: 'text',
  required: true,
  evidenceRequired: false,
  notApplicableAllowed: false,
  own: false,
  ...change,
});
const en = {
  t: (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('en', key, params),
  list: (items: readonly string[]) => formatList('en', items),
};

test('names required answers, evidence and who approves, and nothing that is optional', () => {
  const checks = [
    check('Which system?', {}),
    check('Any remarks?', { required: false }),
    check('Minutes?', { evidenceRequired: true }),
  ];
  expect(doneWhen({ checks, reviewedBy: ['management', 'legal-counsel'] }, en)).toEqual([
    'there is an answer to: Which system?',
    'there is an answer to: Minutes?',
    'there is evidence for: Minutes?',
    'the task is approved (reviewed by: management and legal counsel)',
  ]);
  expect(doneWhen({ checks: [], reviewedBy: [] }, en)).toEqual([]);
});
