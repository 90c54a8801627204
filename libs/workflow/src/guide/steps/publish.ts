import type { StepDefinition } from '../guide.types.js';
import { choice, text, yesNo } from './answers.js';

export const publishSteps: readonly StepDefinition[] = [
  {
    number: 11,
    key: 'describe-metadata',
    phase: 'publish',
    level: 'dataset',
    waitsFor: [{ step: 'analyse-dataset', mode: 'cleared', hard: false }],
    responsible: 'information-owner',
    supporting: [],
    accountable: 'coordinator',
    workingDays: 5,
    notApplicableAllowed: false,
    reviewedBy: [],
    checks: [
      text('title-and-description'),
      text('contact'),
      choice('licence', ['cc0', 'cc-by', 'other']),
      text('keywords'),
      yesNo('metadata-without-errors', { mustBe: 'yes' }),
    ],
  },
  {
    number: 12,
    key: 'publish',
    phase: 'publish',
    level: 'dataset',
    waitsFor: [
      { step: 'analyse-dataset', mode: 'cleared', hard: true },
      { step: 'establish-export', mode: 'each', hard: false },
      { step: 'establish-storage', mode: 'each', hard: false },
      { step: 'establish-publishing', mode: 'each', hard: false },
      { step: 'describe-metadata', mode: 'each', hard: true },
    ],
    responsible: 'coordinator',
    supporting: [],
    accountable: 'information-owner',
    workingDays: 5,
    notApplicableAllowed: false,
    reviewedBy: ['information-owner'],
    checks: [text('published-at'), yesNo('links-answer', { mustBe: 'yes' })],
    requirements: [{ kind: 'publishing-gate' }],
  },
];
