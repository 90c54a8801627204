import { describe, expect, test } from '@jest/globals';
import { decide } from '../decide.js';
import type { AnswerValue, Command } from '../task.types.js';
import { aContext, answers, aTask, holdersWithout } from '../../testing/a-task.js';
import { accepted, eventTypes, refused } from '../../testing/decided.js';
import { people } from '../../testing/people.js';
import { longestText } from '../../guide/longest-text.js';
import type { StepKey } from '../../vocabulary.js';

function answer(check: string, value: AnswerValue | null, note?: string | null): Command {
  return { type: 'answer', answers: [note === undefined ? { check, answer: value } : { check, answer: value, note }] };
}

const meeting = aContext('kick-off-meeting', 'coordinator');
const guideline = aContext('information-security', 'security-officer');

describe('answering', () => {
  test('starts a ready task and stores the answer with who and when', () => {
    const { state, events } = accepted(aTask('kick-off-meeting'), answer('participants', 'nine'), meeting);
    expect(events.map((event) => event.type)).toEqual(['started', 'answered']);
    expect(state.state).toBe('active');
    expect(state.answers['participants']).toEqual({
      value: 'nine',
      note: null,
      by: people.coordinator,
      at: meeting.now,
    });
  });

  test('works in active, returned and blocked without changing the state', () => {
    for (const state of ['active', 'returned', 'blocked'] as const) {
      const blocked =
        state === 'blocked' ? { reason: 'r', waitingFor: 'w', expectedOn: null, since: meeting.now } : null;
      const after = accepted(aTask('kick-off-meeting', { state, blocked }), answer('minutes', 'read'), meeting);
      expect([after.state.state, after.events.map((event) => event.type)]).toEqual([state, ['answered']]);
    }
  });

  test('is refused while waiting, in review and when finished', () => {
    const unmet = [{ step: 'appoint-coordinator', hard: false, taskId: 't1', state: 'ready' }] as const;
    expect(
      refused(aTask('kick-off-meeting', { state: 'waiting' }), answer('minutes', 'x'), { ...meeting, unmet }),
    ).toEqual({
      code: 'prerequisites-not-met',
      missing: [{ kind: 'task', step: 'appoint-coordinator', taskId: 't1', reason: 'not-done' }],
    });
    for (const state of ['in-review', 'done', 'not-applicable', 'cancelled'] as const) {
      expect(refused(aTask('kick-off-meeting', { state }), answer('minutes', 'x'), meeting).code).toBe('wrong-state');
    }
  });

  test('with the same value changes nothing', () => {
    const task = aTask('information-security', { answers: answers({ 'security-note': ['fine', 'as agreed'] }) });
    for (const command of [answer('security-note', 'fine', 'as agreed'), answer('security-note', 'fine')]) {
      expect(decide(task, command, guideline)).toEqual({ ok: true, events: [] });
    }
    expect(eventTypes(task, answer('security-note', 'fine', null), guideline)).toEqual(['started', 'answered']);
    expect(eventTypes(task, answer('security-note', 'fine', 'otherwise'), guideline)).toEqual(['started', 'answered']);
  });

  test('with null or an emptied text deletes the answer; deleting a missing answer changes nothing', () => {
    const task = aTask('kick-off-meeting', { state: 'active', answers: answers({ minutes: 'x' }) });
    expect(accepted(task, answer('minutes', null), meeting).state.answers).toEqual({});
    expect(accepted(task, answer('minutes', '  '), meeting).state.answers).toEqual({});
    expect(decide(task, answer('decisions', null), meeting)).toEqual({ ok: true, events: [] });
  });

  test('of several checks succeeds for all or for none', () => {
    const command: Command = {
      type: 'answer',
      answers: [
        { check: 'minutes', answer: 'x' },
        { check: 'held-on', answer: 'Monday' },
      ],
    };
    expect(refused(aTask('kick-off-meeting'), command, meeting)).toEqual({
      code: 'invalid-answer',
      missing: [{ kind: 'check', check: 'held-on', reason: 'not-a-date' }],
    });
    const good: Command = {
      type: 'answer',
      answers: [
        { check: 'minutes', answer: 'x' },
        { check: 'held-on', answer: '2026-02-27' },
      ],
    };
    expect(eventTypes(aTask('kick-off-meeting'), good, meeting)).toEqual(['started', 'answered', 'answered']);
  });

  test('is refused with the key of an unknown check', () => {
    expect(refused(aTask('kick-off-meeting'), answer('colour', 'x'), meeting)).toEqual({
      code: 'unknown-check',
      missing: [{ kind: 'check', check: 'colour', reason: 'unknown' }],
    });
  });

  const invalid: readonly (readonly [StepKey, string, AnswerValue, string])[] = [
    ['analyse-dataset', 'secrecy', 'maybe', 'not-an-option'],
    ['analyse-dataset', 'secrecy', 'not-applicable', 'not-applicable-not-allowed'],
    ['analyse-dataset', 'secrecy', 1, 'not-an-option'],
    ['analyse-dataset', 'outcome', 'publish', 'not-an-option'],
    ['analyse-dataset', 'conditions', 4, 'not-text'],
    ['analyse-dataset', 'conditions', 'x'.repeat(longestText + 1), 'too-long'],
    ['analyse-dataset', 'retest-on', '2027-02-29', 'not-a-date'],
    ['analyse-dataset', 'retest-on', 20270301, 'not-a-date'],
    ['manage-dataset', 'maintainer', ['a'], 'not-a-person'],
  ];
  test.each(invalid)('%s %s: %p is %s', (step, check, value, reason) => {
    const role = step === 'manage-dataset' ? 'system-maintainer' : 'information-owner';
    expect(refused(aTask(step), answer(check, value), aContext(step, role))).toEqual({
      code: 'invalid-answer',
      missing: [{ kind: 'check', check, reason }],
    });
  });

  test('is refused with an overlong note', () => {
    const { missing } = refused(
      aTask('kick-off-meeting'),
      answer('minutes', 'x', 'y'.repeat(longestText + 1)),
      meeting,
    );
    expect(missing).toEqual([{ kind: 'check', check: 'minutes', reason: 'too-long' }]);
  });

  test('may be "don\'t know"', () => {
    expect(
      eventTypes(
        aTask('analyse-dataset'),
        answer('secrecy', 'dont-know'),
        aContext('analyse-dataset', 'information-owner'),
      ),
    ).toContain('answered');
  });
});

describe('answering with a person', () => {
  const appoint = aContext('appoint-owner', 'coordinator', { holders: holdersWithout(['information-owner']) });

  test('gives that person the role', () => {
    const { events } = accepted(aTask('appoint-owner'), answer('owner', 'olle'), appoint);
    expect(events.at(-1)).toMatchObject({
      type: 'role-granted',
      role: 'information-owner',
      scope: 'dataset',
      personId: 'olle',
      replaces: null,
    });
  });

  test('replaces the earlier person', () => {
    const { events } = accepted(
      aTask('appoint-owner', { answers: answers({ owner: 'olle' }) }),
      answer('owner', 'ola'),
      appoint,
    );
    expect(events.at(-1)).toMatchObject({ type: 'role-granted', personId: 'ola', replaces: 'olle' });
  });

  test('with nobody ends the role that the answer had given', () => {
    const { events } = accepted(
      aTask('appoint-owner', { state: 'active', answers: answers({ owner: 'olle' }) }),
      answer('owner', null),
      appoint,
    );
    expect(events.map((event) => event.type)).toEqual(['answered', 'role-ended']);
    expect(events.at(-1)).toMatchObject({
      type: 'role-ended',
      role: 'information-owner',
      scope: 'dataset',
      personId: 'olle',
    });
    expect(eventTypes(aTask('appoint-owner', { state: 'active' }), answer('owner', null), appoint)).toEqual([]);
  });

  test('with the same person gives the role again only when it has become vacant', () => {
    const task = aTask('appoint-owner', { state: 'active', answers: answers({ owner: 'olle' }) });
    expect(eventTypes(task, answer('owner', 'olle'), appoint)).toEqual(['role-granted']);
    expect(eventTypes(task, answer('owner', 'olle'), aContext('appoint-owner', 'coordinator'))).toEqual([]);
  });
});

describe('the guideline question of step 6', () => {
  const task = aTask('information-security', { state: 'active' });

  test('"no" with a note blocks the task, the note being the reason', () => {
    const { state, events } = accepted(task, answer('guideline-followed', 'no', 'the policy is from 2009'), guideline);
    expect(events.map((event) => event.type)).toEqual(['answered', 'blocked']);
    expect(state).toMatchObject({
      state: 'blocked',
      stateBeforeBlock: 'active',
      blocked: { reason: 'the policy is from 2009', waitingFor: '' },
    });
  });

  test('"no" without a note is refused', () => {
    expect(refused(task, answer('guideline-followed', 'no'), guideline)).toEqual({
      code: 'invalid-answer',
      missing: [{ kind: 'check', check: 'guideline-followed', reason: 'note-needed' }],
    });
  });

  test('a later "yes" unblocks the task, and so does deleting the "no"', () => {
    const blocked = accepted(task, answer('guideline-followed', 'no', 'old'), guideline).state;
    for (const value of ['yes', 'dont-know', null]) {
      const { state, events } = accepted(blocked, answer('guideline-followed', value), guideline);
      expect([state.state, state.blocked, events.map((event) => event.type)]).toEqual([
        'active',
        null,
        ['answered', 'unblocked'],
      ]);
    }
  });

  test('a new note is the new reason', () => {
    const blocked = accepted(task, answer('guideline-followed', 'no', 'old'), guideline).state;
    const { state } = accepted(blocked, answer('guideline-followed', 'no', 'older still'), guideline);
    expect(state).toMatchObject({ state: 'blocked', stateBeforeBlock: 'active', blocked: { reason: 'older still' } });
  });

  test('an answer does not unblock a task that was blocked by hand', () => {
    const byHand = accepted(task, { type: 'block', reason: 'ill', waitingFor: 'Sten' }, guideline).state;
    const no = accepted(byHand, answer('guideline-followed', 'no', 'old'), guideline).state;
    expect(no.blocked?.reason).toBe('ill');
    expect(accepted(no, answer('guideline-followed', 'yes'), guideline).state.state).toBe('blocked');
  });
});
