import { clearingOutcomes, outcomes } from '../../vocabulary.js';
import type { StepDefinition } from '../guide.types.js';
import { choice, date, text, yesNo } from './answers.js';

/**
 * The areas 7a-d and, since the law requires it for each dataset, information security and Sweden's security. Yes = no
 * obstacle.
 */
const areas = ['secrecy', 'personal-data', 'third-party-rights', 'fees-and-terms', 'security'] as const;

const grounds = [
  'secrecy',
  'personal-data',
  'third-party-rights',
  'information-security',
  'swedens-security',
  'not-worth-the-cost',
  'other',
] as const;

const withTerms = clearingOutcomes.filter((outcome) => outcome !== 'publish-openly');
const refusals = outcomes.filter((outcome) => !clearingOutcomes.some((clearing) => clearing === outcome));

export const analyseSteps: readonly StepDefinition[] = [
  {
    number: 6,
    key: 'information-security',
    phase: 'analyse',
    level: 'round',
    waitsFor: [{ step: 'establish-project', mode: 'each', hard: false }],
    responsible: 'security-officer',
    supporting: [],
    accountable: 'management',
    workingDays: 10,
    notApplicableAllowed: false,
    reviewedBy: ['management'],
    checks: [
      yesNo('guideline-followed', { mustBe: 'yes', noBlocks: true }),
      text('security-note', { required: false }),
    ],
  },
  {
    number: 7,
    key: 'analyse-dataset',
    phase: 'analyse',
    level: 'dataset',
    waitsFor: [
      { step: 'appoint-owner', mode: 'each', hard: false },
      { step: 'information-security', mode: 'each', hard: false },
    ],
    responsible: 'information-owner',
    supporting: ['legal-counsel'],
    accountable: 'information-owner',
    workingDays: 15,
    notApplicableAllowed: false,
    reviewedBy: ['information-owner', 'legal-counsel'],
    checks: [
      ...areas.map((area) => yesNo(area, { noNeedsNote: true })),
      choice('outcome', outcomes),
      text('conditions', { required: false, requiredWhen: { check: 'outcome', in: withTerms } }),
      choice('ground', grounds, { required: false, requiredWhen: { check: 'outcome', in: refusals } }),
      date('retest-on', { required: false }),
    ],
    requirements: [{ kind: 'decision', outcome: 'outcome', areas, takesPart: 'information-owner' }],
  },
];
