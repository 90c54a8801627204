import { describe, expect, test } from '@jest/globals';
import { doers } from './capacity.js';
import { movers, reviewers } from './review.js';
import { baseGuide } from '../guide/steps.js';
import { applyTailoring } from '../guide/tailoring.js';
import type { Actor } from '../roles/directory.types.js';
import type { Command, TaskContext, TaskState } from './task.types.js';
import { aContext, anActor, answers, aTask, holdersWithout } from '../testing/a-task.js';
import { accepted, eventTypes, refused } from '../testing/decided.js';
import { outsider, people } from '../testing/people.js';
import type { RoleKey, StepKey } from '../vocabulary.js';

const submit: Command = { type: 'submit' };
const approve: Command = { type: 'approve' };
const reason = 'the format is not said';
const areas = {
  secrecy: 'yes',
  'personal-data': 'yes',
  'third-party-rights': 'yes',
  'fees-and-terms': 'yes',
  security: 'yes',
};
const finished: Partial<Record<StepKey, TaskState['answers']>> = {
  'appoint-owner': answers({ owner: people['information-owner'] }),
  'information-security': answers({ 'guideline-followed': 'yes' }),
  'analyse-dataset': answers({ ...areas, outcome: 'publish-openly' }),
  publish: answers({ 'published-at': 'https://example.test/parking', 'links-answer': 'yes' }),
};

function ready(step: StepKey, given: Partial<TaskState> = {}): TaskState {
  return aTask(step, { state: 'active', answers: finished[step] ?? {}, ...given });
}

function inReview(step: StepKey, submittedBy: string, submittedOnBehalfOf: string | null = null): TaskState {
  return ready(step, { state: 'in-review', submittedBy, submittedOnBehalfOf });
}

/** A person who holds several roles. */
function holdingAll(personId: string, roles: readonly RoleKey[]): Pick<TaskContext, 'who' | 'holders'> {
  return {
    who: { personId, roles, substituteFor: [] },
    holders: holdersWithout(roles, ...roles.map((role) => [role, personId] as const)),
  };
}

describe('submit, return, approve', () => {
  const officer = aContext('information-security', 'security-officer');
  const management = aContext('information-security', 'management');

  test('move a task from doer to reviewer and back', () => {
    const submitted = accepted(ready('information-security'), submit, officer).state;
    expect(submitted).toMatchObject({
      state: 'in-review',
      submittedBy: people['security-officer'],
      submittedOnBehalfOf: null,
    });
    const returned = accepted(submitted, { type: 'return', reason }, management).state;
    expect(returned).toMatchObject({ state: 'returned', returnedReason: reason, submittedBy: null });
    const again = accepted(returned, submit, officer).state;
    expect(again.returnedReason).toBeNull();
    expect(accepted(again, approve, management).state).toMatchObject({
      state: 'done',
      approvedBy: people.management,
      finishedAt: management.now,
    });
  });

  test('submit starts a ready task, and is refused when something is missing', () => {
    expect(eventTypes(ready('information-security', { state: 'ready' }), submit, officer)).toEqual([
      'started',
      'submitted',
    ]);
    expect(refused(aTask('information-security'), submit, officer)).toEqual({
      code: 'not-complete',
      missing: [{ kind: 'check', check: 'guideline-followed', reason: 'unanswered' }],
    });
    for (const state of ['blocked', 'in-review', 'done'] as const) {
      expect(refused(ready('information-security', { state }), submit, officer).code).toBe('wrong-state');
    }
  });

  test('approving checks the requirements again; a task that lacks some by then can be returned', () => {
    const asked = { key: 'x-risk-known', kind: 'yes-no', required: true, evidenceRequired: false } as const;
    const context = {
      ...management,
      definition: { ...management.definition, checks: [...management.definition.checks, asked] },
    };
    const task = inReview('information-security', people['security-officer']);
    expect(refused(task, approve, context)).toEqual({
      code: 'not-complete',
      missing: [{ kind: 'check', check: 'x-risk-known', reason: 'unanswered' }],
    });
    expect(eventTypes(task, { type: 'return', reason }, context)).toEqual(['returned']);
  });

  test('only reviewers approve and return, and only what is in review', () => {
    const task = inReview('information-security', people['security-officer']);
    for (const command of [approve, { type: 'return', reason } as const]) {
      expect(refused(task, command, aContext('information-security', 'coordinator'))).toEqual({
        code: 'not-allowed',
        missing: [{ kind: 'role', role: 'management', reason: 'not-holder' }],
      });
      expect(refused(ready('information-security'), command, management).code).toBe('wrong-state');
    }
    expect(refused(task, { type: 'return', reason: ' ' }, management).code).toBe('invalid-answer');
  });
});

describe('four eyes', () => {
  test('the submitter neither approves nor returns, whatever roles they hold', () => {
    const context = aContext(
      'information-security',
      'management',
      holdingAll('solo', ['security-officer', 'management', 'administrator']),
    );
    const task = inReview('information-security', 'solo');
    expect(refused(task, approve, context)).toEqual({
      code: 'four-eyes',
      missing: [{ kind: 'approval', reason: 'same-person' }],
    });
    expect(refused(task, { type: 'return', reason }, context).code).toBe('four-eyes');
    expect(accepted(task, approve, { ...context, fourEyes: false }).state.state).toBe('done');
  });

  test('who leads the round returns what nobody may approve, so that somebody else can submit it', () => {
    const context = aContext('publish', 'coordinator', holdingAll('solo', ['coordinator', 'information-owner']));
    const task = inReview('publish', 'solo');
    expect(refused(task, approve, context).code).toBe('four-eyes');
    expect(eventTypes(task, { type: 'return', reason }, context)).toEqual(['returned']);
    const owner = aContext('publish', 'information-owner', holdingAll('solo', ['information-owner']));
    expect(refused(task, { type: 'return', reason }, owner).code).toBe('four-eyes');
  });

  test('nor does a substitute, in either direction', () => {
    const standIn: Actor = {
      personId: outsider,
      roles: [],
      substituteFor: [{ personId: people.management, roles: ['management'] }],
    };
    const context = aContext('information-security', 'management', { who: standIn });
    expect(refused(inReview('information-security', outsider), approve, context).code).toBe('four-eyes');
    expect(refused(inReview('information-security', people.management), approve, context).code).toBe('four-eyes');
    const manager = aContext('information-security', 'management');
    expect(refused(inReview('information-security', outsider, people.management), approve, manager).code).toBe(
      'four-eyes',
    );
    expect(
      accepted(inReview('information-security', people['security-officer']), approve, context).events[0],
    ).toMatchObject({
      by: outsider,
      onBehalfOf: people.management,
    });
  });

  test('submitting is refused when nobody else could approve', () => {
    const context = aContext(
      'information-security',
      'management',
      holdingAll('solo', ['security-officer', 'management']),
    );
    expect(refused(ready('information-security'), submit, context)).toEqual({
      code: 'no-reviewer',
      missing: [{ kind: 'approval', role: 'management', reason: 'same-person' }],
    });
    expect(eventTypes(ready('information-security'), submit, { ...context, fourEyes: false })).toEqual(['submitted']);
    const vacant = aContext('information-security', 'security-officer', { holders: holdersWithout(['management']) });
    expect(refused(ready('information-security'), submit, vacant).missing).toEqual([
      { kind: 'approval', role: 'management', reason: 'vacant' },
    ]);
  });
});

describe('step 4', () => {
  test('the appointed owner accepts by approving', () => {
    const submitted = accepted(ready('appoint-owner'), submit, aContext('appoint-owner', 'coordinator')).state;
    expect(accepted(submitted, approve, aContext('appoint-owner', 'information-owner')).state.state).toBe('done');
    expect(refused(submitted, approve, aContext('appoint-owner', 'management')).code).toBe('not-allowed');
  });

  test('management approves when coordinator and owner are one person', () => {
    const both = aContext('appoint-owner', 'coordinator', holdingAll('solo', ['coordinator', 'information-owner']));
    const submitted = accepted(ready('appoint-owner'), submit, both).state;
    expect(reviewers(both, submitted)).toEqual([people.management]);
    expect(accepted(submitted, approve, { ...both, who: anActor('management') }).state.state).toBe('done');
  });
});

describe('step 7', () => {
  const owner = aContext('analyse-dataset', 'information-owner');
  const legal = aContext('analyse-dataset', 'legal-counsel');

  test('the owner submits and legal counsel approves, or the reverse', () => {
    const byOwner = accepted(ready('analyse-dataset'), submit, owner).state;
    expect(accepted(byOwner, approve, legal).state).toMatchObject({
      state: 'done',
      outcome: 'publish-openly',
      approvedBy: people['legal-counsel'],
    });
    const byLegal = accepted(ready('analyse-dataset'), submit, legal).state;
    expect(accepted(byLegal, approve, owner).state.approvedBy).toBe(people['information-owner']);
  });

  test('the owner must take part: one legal counsel does not approve what another submitted', () => {
    const holders = holdersWithout([], ['legal-counsel', 'legal-two']);
    const context: TaskContext = {
      ...legal,
      holders,
      who: { personId: 'legal-two', roles: ['legal-counsel'], substituteFor: [] },
    };
    const task = inReview('analyse-dataset', people['legal-counsel']);
    expect(reviewers(context, task)).toEqual([people['information-owner']]);
    expect(refused(task, approve, context).code).toBe('not-allowed');
    const vacant = { ...legal, holders: holdersWithout(['information-owner']) };
    expect(refused(ready('analyse-dataset'), submit, vacant)).toEqual({
      code: 'no-reviewer',
      missing: [{ kind: 'approval', role: 'information-owner', reason: 'vacant' }],
    });
  });

  test('management approves what the owner submitted when there is no legal counsel', () => {
    const context = { ...owner, holders: holdersWithout(['legal-counsel']) };
    const task = accepted(ready('analyse-dataset'), submit, context).state;
    expect(reviewers(context, task)).toEqual([people.management]);
    expect(accepted(task, approve, { ...context, who: anActor('management') }).state.state).toBe('done');
  });

  test('the owner still decides when there is no review', () => {
    const tailored = applyTailoring(baseGuide, { 'analyse-dataset': { review: false } }, 'own.1');
    const guide = tailored.ok ? tailored.guide : baseGuide;
    expect(
      refused(ready('analyse-dataset'), { type: 'complete' }, aContext('analyse-dataset', 'legal-counsel', {}, guide)),
    ).toEqual({
      code: 'not-allowed',
      missing: [{ kind: 'approval', role: 'information-owner', reason: 'not-holder' }],
    });
    const { state } = accepted(
      ready('analyse-dataset'),
      { type: 'complete' },
      aContext('analyse-dataset', 'information-owner', {}, guide),
    );
    expect(state).toMatchObject({ state: 'done', outcome: 'publish-openly' });
  });
});

describe('step 12', () => {
  const coordinator = aContext('publish', 'coordinator');
  const owner = aContext('publish', 'information-owner');
  const open = coordinator.gate;
  const undecided = { outcome: null, analysisDone: false, metadataDone: false };
  const missing = [
    { kind: 'decision', step: 'analyse-dataset', reason: 'not-decided' },
    { kind: 'metadata', step: 'describe-metadata', reason: 'not-done' },
  ];

  test("needs the owner's approval, and nobody else's in its place", () => {
    const submitted = accepted(ready('publish'), submit, coordinator).state;
    expect(accepted(submitted, approve, owner).state).toMatchObject({ state: 'done', outcome: null });
    expect(refused(submitted, approve, aContext('publish', 'management')).code).toBe('not-allowed');
    const both = aContext('publish', 'coordinator', holdingAll('solo', ['coordinator', 'information-owner']));
    expect(refused(ready('publish'), submit, both)).toEqual({
      code: 'no-reviewer',
      missing: [{ kind: 'approval', role: 'information-owner', reason: 'same-person' }],
    });
    expect(refused(ready('publish'), { type: 'complete' }, coordinator).code).toBe('review-required');
  });

  test('is refused at a closed gate on submit, approve and complete, in every open state, opened early or not', () => {
    for (const state of ['waiting', 'ready', 'active', 'returned', 'blocked', 'in-review'] as const) {
      const task = ready('publish', {
        state,
        openedEarly: true,
        submittedBy: state === 'in-review' ? people.coordinator : null,
      });
      expect(refused(task, submit, { ...coordinator, gate: undecided })).toEqual({ code: 'hard-gate', missing });
      expect(refused(task, approve, { ...owner, gate: undecided })).toEqual({ code: 'hard-gate', missing });
      expect(refused(task, { type: 'complete' }, { ...coordinator, gate: undecided })).toEqual({
        code: 'hard-gate',
        missing: [...missing, { kind: 'approval', role: 'information-owner', reason: 'not-approved' }],
      });
    }
  });

  test('names the part of the gate that is closed', () => {
    const told = (gate: TaskContext['gate']) =>
      refused(ready('publish'), submit, { ...coordinator, gate }).missing.map((one) => `${one.kind} ${one.reason}`);
    expect(told({ outcome: 'do-not-publish', analysisDone: true, metadataDone: true })).toEqual([
      'decision not-cleared',
    ]);
    expect(told({ outcome: 'publish-openly', analysisDone: false, metadataDone: true })).toEqual([
      'decision not-decided',
    ]);
    expect(told({ outcome: 'publish-on-conditions', analysisDone: true, metadataDone: false })).toEqual([
      'metadata not-done',
    ]);
    expect(told(null)).toEqual(['decision not-decided', 'metadata not-done']);
  });

  test('is refused for a hard prerequisite as for the gate; while waiting the soft ones are named too', () => {
    const unmet: TaskContext['unmet'] = [
      { step: 'analyse-dataset', hard: true, taskId: 't7', state: 'active' },
      { step: 'establish-export', hard: false, taskId: 't8', state: 'waiting' },
    ];
    const hard = { kind: 'task', step: 'analyse-dataset', taskId: 't7', reason: 'not-done' };
    expect(refused(ready('publish'), submit, { ...coordinator, gate: open, unmet })).toEqual({
      code: 'hard-gate',
      missing: [hard],
    });
    expect(refused(ready('publish', { state: 'waiting' }), submit, { ...coordinator, gate: undecided, unmet })).toEqual(
      {
        code: 'hard-gate',
        missing: [
          { ...missing[0], taskId: 't7' },
          missing[1],
          { kind: 'task', step: 'establish-export', taskId: 't8', reason: 'not-done' },
        ],
      },
    );
  });

  test('can be prepared when it was opened early', () => {
    const early = aTask('publish', { openedEarly: true });
    expect(eventTypes(early, { type: 'start' }, { ...coordinator, gate: undecided })).toEqual(['started']);
  });
});

describe('the people whom a task waits for', () => {
  const context = aContext('analyse-dataset', 'information-owner');

  test('are its doers, its reviewers except the submitter, nobody when finished', () => {
    expect(movers(ready('analyse-dataset'), context)).toEqual([people['information-owner'], people['legal-counsel']]);
    expect(movers(inReview('analyse-dataset', people['information-owner']), context)).toEqual([
      people['legal-counsel'],
    ]);
    expect(movers(inReview('analyse-dataset', people['information-owner']), { ...context, fourEyes: false })).toEqual([
      people['information-owner'],
      people['legal-counsel'],
    ]);
    expect(movers(ready('analyse-dataset', { state: 'done' }), context)).toEqual([]);
  });

  test('are the assigned person rather than the role', () => {
    expect(doers(context, ready('analyse-dataset', { assignedPerson: outsider }))).toEqual([
      outsider,
      people['legal-counsel'],
    ]);
    expect(doers(context, ready('analyse-dataset', { assignedRole: 'archivist' }))).toEqual([people['legal-counsel']]);
  });

  test('are no reviewers where no review is required', () => {
    expect(reviewers(aContext('follow-up', 'coordinator'), aTask('follow-up'))).toEqual([]);
    expect(reviewers(aContext('publish', 'coordinator'), aTask('publish'))).toEqual([people['information-owner']]);
  });
});
