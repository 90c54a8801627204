import { describe, expect, test } from '@jest/globals';
import { checksView } from './checks-view.js';
import { missingToFinish } from './requirements.js';
import { baseGuide, stepOf } from '../guide/steps.js';
import type { AnswerValue, TaskContext } from './task.types.js';
import { aContext, answers, aTask, holdersWithout } from '../testing/a-task.js';
import { accepted, refused } from '../testing/decided.js';
import type { RoleKey, StepKey } from '../vocabulary.js';

type Given = Readonly<Record<string, AnswerValue | readonly [AnswerValue, string]>>;

/** What is missing, as `check reason`. */
function missing(step: StepKey, given: Given, context: Partial<TaskContext> = {}): readonly string[] {
  const task = aTask(step, { state: 'active', answers: answers(given) });
  return missingToFinish(task, aContext(step, 'coordinator', context)).map(
    (one) => `${one.check ?? one.role ?? one.kind} ${one.reason}`,
  );
}

const vacant = (...roles: readonly RoleKey[]): Partial<TaskContext> => ({ holders: holdersWithout(roles) });

describe('the requirements of each step', () => {
  test('1: somebody holds the coordinator role', () => {
    expect(missing('appoint-coordinator', {})).toEqual([]);
    expect(missing('appoint-coordinator', {}, vacant('coordinator'))).toEqual(['coordinator unanswered']);
    expect(missing('appoint-coordinator', { coordinator: 'anna' }, vacant('coordinator'))).toEqual([
      'coordinator vacant',
    ]);
  });

  test('2: date, participants, minutes and decisions', () => {
    expect(missing('kick-off-meeting', { 'held-on': '2026-02-27', minutes: 'read' })).toEqual([
      'participants unanswered',
      'decisions unanswered',
    ]);
  });

  test('3: at least one dataset, checks a to c, and a reason when a dataset has neither score nor reason', () => {
    const abc = { 'available-and-structured': 'yes', 'published-by-others': 'not-applicable', 'cost-benefit': 'no' };
    expect(missing('choose-datasets', abc)).toEqual([]);
    expect(missing('choose-datasets', abc, { chosenDatasets: [] })).toEqual(['check no-dataset-chosen']);
    const unreasoned = {
      chosenDatasets: [
        { datasetId: 'parking', reasoned: true },
        { datasetId: 'trees', reasoned: false },
      ],
    };
    expect(missing('choose-datasets', abc, unreasoned)).toEqual(['selection-reason unanswered']);
    expect(missing('choose-datasets', { ...abc, 'selection-reason': 'much asked for' }, unreasoned)).toEqual([]);
    expect(missing('choose-datasets', { 'available-and-structured': 'dont-know' })).toEqual([
      'available-and-structured dont-know',
      'published-by-others unanswered',
      'cost-benefit unanswered',
    ]);
  });

  test('4 and 5: an owner, a project leader, a confirmed plan', () => {
    expect(missing('appoint-owner', {})).toEqual([]);
    expect(missing('appoint-owner', {}, vacant('information-owner'))).toEqual(['owner unanswered']);
    expect(missing('establish-project', { 'plan-confirmed': 'no' }, vacant('project-leader'))).toEqual([
      'project-leader unanswered',
      'plan-confirmed must-be-yes',
    ]);
    expect(missing('establish-project', { 'plan-confirmed': 'yes' })).toEqual([]);
  });

  describe('7', () => {
    const free: Given = {
      secrecy: 'yes',
      'personal-data': 'yes',
      'third-party-rights': 'yes',
      'fees-and-terms': 'yes',
      security: 'yes',
    };

    test('every area and the outcome; "don\'t know" is no answer, and a no needs a note', () => {
      expect(missing('analyse-dataset', { ...free, outcome: 'publish-openly' })).toEqual([]);
      expect(missing('analyse-dataset', { ...free, secrecy: 'dont-know' })).toEqual([
        'secrecy dont-know',
        'outcome unanswered',
      ]);
      expect(
        missing('analyse-dataset', { ...free, secrecy: 'no', outcome: 'do-not-publish', ground: 'secrecy' }),
      ).toEqual(['secrecy note-needed']);
    });

    test('conditions when publishing has any, the legal ground when it is refused', () => {
      for (const outcome of ['publish-after-processing', 'publish-on-conditions']) {
        expect(missing('analyse-dataset', { ...free, outcome })).toEqual(['conditions unanswered']);
        expect(missing('analyse-dataset', { ...free, outcome, conditions: 'names are masked' })).toEqual([]);
      }
      expect(missing('analyse-dataset', { ...free, outcome: 'do-not-publish' })).toEqual(['ground unanswered']);
    });

    test('open publishing contradicts an obstacle in any area', () => {
      for (const area of Object.keys(free)) {
        const given: Given = { ...free, [area]: ['no', 'names in free text'], outcome: 'publish-openly' };
        expect(missing('analyse-dataset', given)).toEqual(['outcome contradicts-verdict']);
        expect(
          missing('analyse-dataset', { ...given, outcome: 'publish-after-processing', conditions: 'masked' }),
        ).toEqual([]);
      }
      const contradicted = aTask('analyse-dataset', {
        answers: answers({ ...free, security: ['no', 'shows the waterworks'], outcome: 'publish-openly' }),
      });
      expect(refused(contradicted, { type: 'submit' }, aContext('analyse-dataset', 'information-owner'))).toEqual({
        code: 'not-complete',
        missing: [{ kind: 'check', check: 'outcome', reason: 'contradicts-verdict' }],
      });
    });
  });

  test('15: every channel answered, at least one with yes, and a contact address', () => {
    const none = {
      website: 'no',
      events: 'not-applicable',
      communities: 'no',
      internal: 'no',
      'contact-way': 'oppnadata@example.test',
    };
    expect(missing('market-and-dialogue', none)).toEqual(
      ['website', 'events', 'communities', 'internal'].map((key) => `${key} one-must-be-yes`),
    );
    expect(missing('market-and-dialogue', { ...none, internal: 'yes' })).toEqual([]);
    expect(missing('market-and-dialogue', { website: 'no' })).toHaveLength(4);
  });

  test('evidence, where a check requires it', () => {
    const definition = stepOf(baseGuide, 'follow-up');
    const checks = definition.checks.map((check) => ({ ...check, evidenceRequired: check.key === 'first-report' }));
    const context = aContext('follow-up', 'coordinator', { definition: { ...definition, checks } });
    const task = aTask('follow-up', {
      answers: answers({ metrics: 'downloads', 'first-report': 'sent', 'reported-on': '2026-06-01' }),
    });
    expect(refused(task, { type: 'complete' }, context)).toEqual({
      code: 'not-complete',
      missing: [{ kind: 'evidence', check: 'first-report', reason: 'no-evidence' }],
    });
    expect(accepted({ ...task, evidence: { 'first-report': 1 } }, { type: 'complete' }, context).state.state).toBe(
      'done',
    );
  });
});

describe('the view of the checks', () => {
  test('says what is required now, what is answered and what may be answered', () => {
    const task = aTask('analyse-dataset', {
      answers: answers({ outcome: 'do-not-publish', secrecy: ['no', 'names'] }),
      evidence: { secrecy: 2 },
    });
    const view = checksView(task, aContext('analyse-dataset', 'information-owner'));
    expect(view.map((check) => [check.key, check.required])).toEqual([
      ['secrecy', true],
      ['personal-data', true],
      ['third-party-rights', true],
      ['fees-and-terms', true],
      ['security', true],
      ['outcome', true],
      ['conditions', false],
      ['ground', true],
      ['retest-on', false],
    ]);
    expect(view[0]).toEqual({
      key: 'secrecy',
      kind: 'yes-no',
      required: true,
      evidenceRequired: false,
      notApplicableAllowed: false,
      answer: 'no',
      note: 'names',
      evidence: 2,
    });
    expect(view[5]?.options).toEqual([
      'publish-openly',
      'publish-after-processing',
      'publish-on-conditions',
      'do-not-publish',
    ]);
  });

  test('requires a person only while the role is vacant', () => {
    const required = (context: Partial<TaskContext>) =>
      checksView(aTask('appoint-owner'), aContext('appoint-owner', 'coordinator', context))[0]?.required;
    expect([required({}), required(vacant('information-owner'))]).toEqual([false, true]);
  });
});
