import { describe, expect, test } from '@jest/globals';
import { availableCommands, decide } from './decide.js';
import type { Command, TaskContext } from './task.types.js';
import { aContext, answers, aTask, holdersWithout } from '../testing/a-task.js';
import { accepted, eventTypes, refused } from '../testing/decided.js';
import { outsider, people } from '../testing/people.js';
import { commandTypes, type RoleKey } from '../vocabulary.js';

const reason = 'because';
const blocked = { reason, waitingFor: 'the supplier', expectedOn: null, since: '2026-03-01T08:00:00.000Z' };
const unmet: TaskContext['unmet'] = [{ step: 'information-security', hard: false, taskId: 'task-6', state: 'active' }];
const notDone = { kind: 'task', step: 'information-security', taskId: 'task-6', reason: 'not-done' };
const by = (role: RoleKey, given: Partial<TaskContext> = {}) => aContext('establish-storage', role, given);
const storage = answers({ storage: 'the data lake', 'in-place': 'yes' });

describe('start', () => {
  test('by a doer is possible from ready, returned, and waiting when opened early', () => {
    expect(accepted(aTask('establish-storage'), { type: 'start' }, by('system-maintainer')).state.state).toBe('active');
    expect(
      accepted(aTask('establish-storage', { state: 'returned' }), { type: 'start' }, by('system-maintainer')).state
        .state,
    ).toBe('active');
    const early = aTask('establish-storage', { state: 'waiting', openedEarly: true });
    expect(accepted(early, { type: 'start' }, by('system-maintainer', { unmet })).state.state).toBe('active');
  });

  test('is refused while prerequisites are unmet, and names the tasks', () => {
    const waiting = aTask('establish-storage', { state: 'waiting' });
    expect(refused(waiting, { type: 'start' }, by('system-maintainer', { unmet }))).toEqual({
      code: 'prerequisites-not-met',
      missing: [notDone],
    });
  });

  test('is refused in every other state, and names the state', () => {
    for (const state of ['active', 'blocked', 'in-review', 'done', 'not-applicable', 'cancelled'] as const) {
      const task = aTask('establish-storage', { state, blocked: state === 'blocked' ? blocked : null });
      expect(refused(task, { type: 'start' }, by('system-maintainer'))).toEqual({
        code: 'wrong-state',
        missing: [{ kind: 'task', step: 'establish-storage', taskId: task.id, reason: state }],
      });
    }
  });
});

describe('who does a task', () => {
  test("is nobody but the holders of its role; coordinators and management do not do others' tasks", () => {
    for (const role of ['coordinator', 'project-leader', 'management', 'administrator', 'security-officer'] as const) {
      expect(refused(aTask('establish-storage'), { type: 'start' }, by(role))).toEqual({
        code: 'not-allowed',
        missing: [{ kind: 'role', role: 'system-maintainer', reason: 'not-holder' }],
      });
    }
  });

  test('is named after what the task waits for', () => {
    const waiting = aTask('establish-storage', { state: 'waiting' });
    for (const type of ['start', 'submit', 'complete'] as const) {
      const { code, missing } = refused(waiting, { type }, by('coordinator', { unmet }));
      expect(code).toBe('prerequisites-not-met');
      expect(missing.map((one) => one.kind)).toEqual([...unmet.map(() => 'task'), 'role']);
      expect(missing.at(-1)).toEqual({ kind: 'role', role: 'system-maintainer', reason: 'not-holder' });
    }
    expect(refused({ ...waiting, openedEarly: true }, { type: 'start' }, by('coordinator', { unmet })).code).toBe(
      'not-allowed',
    );
    expect(availableCommands(waiting, by('coordinator', { unmet })).find((one) => one.type === 'answer')).toMatchObject(
      { allowed: false, code: 'prerequisites-not-met' },
    );
  });

  test('is said to be vacant when nobody holds the role', () => {
    const context = by('coordinator', { holders: holdersWithout(['system-maintainer']) });
    expect(refused(aTask('establish-storage'), { type: 'start' }, context).missing).toEqual([
      { kind: 'role', role: 'system-maintainer', reason: 'vacant' },
    ]);
  });

  test("is the person or role that it is assigned to, instead of the table's role", () => {
    const toPerson = aTask('establish-storage', { assignedPerson: outsider });
    expect(
      eventTypes(
        toPerson,
        { type: 'start' },
        by('system-maintainer', { who: { personId: outsider, roles: [], substituteFor: [] } }),
      ),
    ).toEqual(['started']);
    expect(refused(toPerson, { type: 'start' }, by('system-maintainer')).code).toBe('not-allowed');
    const toRole = aTask('establish-storage', { assignedRole: 'archivist' });
    expect(eventTypes(toRole, { type: 'start' }, by('archivist'))).toEqual(['started']);
    expect(refused(toRole, { type: 'start' }, by('system-maintainer')).code).toBe('not-allowed');
  });

  test('also includes supporting roles', () => {
    expect(
      eventTypes(aTask('analyse-dataset'), { type: 'start' }, aContext('analyse-dataset', 'legal-counsel')),
    ).toEqual(['started']);
  });

  test('is a substitute on behalf of the absent person', () => {
    const who = {
      personId: outsider,
      roles: [],
      substituteFor: [{ personId: people['system-maintainer'], roles: ['system-maintainer'] }],
    } as const;
    const { events } = accepted(aTask('establish-storage'), { type: 'start' }, by('system-maintainer', { who }));
    expect(events[0]).toMatchObject({ by: outsider, onBehalfOf: people['system-maintainer'] });
  });
});

describe('block and unblock', () => {
  const block: Command = { type: 'block', reason, waitingFor: 'the supplier', expectedOn: '2026-04-01' };

  test('is done by doers and those who lead the round; unblock returns to the earlier state', () => {
    for (const role of ['system-maintainer', 'coordinator', 'project-leader'] as const) {
      for (const state of ['ready', 'active', 'returned'] as const) {
        const stuck = accepted(aTask('establish-storage', { state }), block, by(role)).state;
        expect(stuck).toMatchObject({
          state: 'blocked',
          blocked: { reason, waitingFor: 'the supplier', expectedOn: '2026-04-01', since: by(role).now },
        });
        expect(accepted(stuck, { type: 'unblock' }, by(role)).state).toMatchObject({ state, blocked: null });
      }
    }
  });

  test('makes a task wait again that was ready and has lost a prerequisite since', () => {
    const stuck = accepted(aTask('establish-storage'), block, by('coordinator')).state;
    expect(eventTypes(stuck, { type: 'unblock' }, by('coordinator', { unmet }))).toEqual([
      'unblocked',
      'became-waiting',
    ]);
  });

  test('needs a reason and a valid date', () => {
    expect(
      refused(aTask('establish-storage'), { type: 'block', reason: ' ', waitingFor: '' }, by('coordinator')),
    ).toEqual({
      code: 'invalid-answer',
      missing: [
        { kind: 'check', check: 'reason', reason: 'unanswered' },
        { kind: 'check', check: 'waitingFor', reason: 'unanswered' },
      ],
    });
    expect(refused(aTask('establish-storage'), { ...block, expectedOn: 'soon' }, by('coordinator')).missing).toEqual([
      { kind: 'check', check: 'expectedOn', reason: 'not-a-date' },
    ]);
  });

  test('is refused in the wrong state and for others', () => {
    expect(refused(aTask('establish-storage', { state: 'done' }), block, by('coordinator')).code).toBe('wrong-state');
    expect(refused(aTask('establish-storage'), { type: 'unblock' }, by('coordinator')).code).toBe('wrong-state');
    expect(refused(aTask('establish-storage'), block, by('management')).code).toBe('not-allowed');
  });
});

describe('steering', () => {
  const commands: readonly Command[] = [
    { type: 'assign', personId: outsider, reason },
    { type: 'reschedule', dueOn: '2026-05-04', reason },
    { type: 'cancel', reason },
  ];
  const open = aTask('establish-storage', { state: 'active' });

  test.each(commands)('$type is for coordinator and project leader, on open tasks', (command) => {
    for (const role of ['coordinator', 'project-leader'] as const) {
      expect(eventTypes(open, command, by(role))).toHaveLength(1);
    }
    for (const role of ['system-maintainer', 'management', 'administrator'] as const) {
      expect(refused(open, command, by(role))).toEqual({
        code: 'not-allowed',
        missing: [{ kind: 'role', role: 'coordinator', reason: 'not-holder' }],
      });
    }
    expect(refused(aTask('establish-storage', { state: 'done' }), command, by('coordinator')).code).toBe('wrong-state');
  });

  test('assign hands a task over and back; assigning the same again changes nothing', () => {
    const handed = accepted(open, { type: 'assign', role: 'archivist' }, by('coordinator')).state;
    expect([handed.assignedPerson, handed.assignedRole]).toEqual([null, 'archivist']);
    expect(decide(handed, { type: 'assign', role: 'archivist' }, by('coordinator'))).toEqual({ ok: true, events: [] });
    expect(accepted(handed, { type: 'assign' }, by('coordinator')).state.assignedRole).toBeNull();
  });

  test('reschedule marks the date as set by hand and refuses an invalid date', () => {
    expect(accepted(open, { type: 'reschedule', dueOn: '2026-05-04', reason }, by('coordinator')).state).toMatchObject({
      dueOn: '2026-05-04',
      dueSetByHand: true,
    });
    expect(refused(open, { type: 'reschedule', dueOn: '2026-02-30', reason }, by('coordinator')).code).toBe(
      'invalid-answer',
    );
  });

  test('open-early makes a waiting task ready, and only a waiting one', () => {
    const waiting = aTask('establish-storage', { state: 'waiting' });
    expect(accepted(waiting, { type: 'open-early', reason }, by('project-leader', { unmet })).state).toMatchObject({
      state: 'ready',
      openedEarly: true,
    });
    expect(refused(open, { type: 'open-early', reason }, by('coordinator')).code).toBe('wrong-state');
    expect(refused(waiting, { type: 'open-early', reason: '' }, by('coordinator')).code).toBe('invalid-answer');
    expect(refused(waiting, { type: 'open-early', reason }, by('system-maintainer')).code).toBe('not-allowed');
  });

  test('not-applicable is for the coordinator, where the table allows it', () => {
    expect(accepted(open, { type: 'not-applicable', reason }, by('coordinator')).state.state).toBe('not-applicable');
    expect(refused(open, { type: 'not-applicable', reason }, by('project-leader')).code).toBe('not-allowed');
    expect(
      refused(
        aTask('establish-publishing'),
        { type: 'not-applicable', reason },
        aContext('establish-publishing', 'coordinator'),
      ).code,
    ).toBe('not-applicable-not-allowed');
    expect(
      refused(aTask('establish-storage', { state: 'done' }), { type: 'not-applicable', reason }, by('coordinator'))
        .code,
    ).toBe('wrong-state');
  });
});

describe('complete', () => {
  test('finishes a ready task at once', () => {
    const { state, events } = accepted(
      aTask('establish-storage', { answers: storage }),
      { type: 'complete', note: 'well' },
      by('system-maintainer'),
    );
    expect(events.map((event) => event.type)).toEqual(['started', 'completed']);
    expect(state).toMatchObject({ state: 'done', finishedAt: by('system-maintainer').now, outcome: null });
  });

  test('names everything that is missing', () => {
    const half = aTask('establish-storage', { answers: answers({ 'in-place': 'no' }) });
    expect(refused(half, { type: 'complete' }, by('system-maintainer'))).toEqual({
      code: 'not-complete',
      missing: [
        { kind: 'check', check: 'storage', reason: 'unanswered' },
        { kind: 'check', check: 'in-place', reason: 'must-be-yes' },
      ],
    });
  });

  test('after opening early ignores soft prerequisites', () => {
    const early = aTask('establish-storage', { openedEarly: true, answers: storage });
    expect(accepted(early, { type: 'complete' }, by('system-maintainer', { unmet })).state.state).toBe('done');
  });

  test('is refused while waiting, where a review is required, and for others', () => {
    const waiting = aTask('establish-storage', { state: 'waiting', answers: storage });
    expect(refused(waiting, { type: 'complete' }, by('system-maintainer', { unmet }))).toEqual({
      code: 'prerequisites-not-met',
      missing: [notDone],
    });
    expect(
      refused(
        aTask('information-security'),
        { type: 'complete' },
        aContext('information-security', 'security-officer'),
      ),
    ).toEqual({
      code: 'review-required',
      missing: [{ kind: 'approval', role: 'management', reason: 'not-approved' }],
    });
    expect(
      refused(aTask('establish-storage', { answers: storage }), { type: 'complete' }, by('coordinator')).code,
    ).toBe('not-allowed');
  });

  test('is the only way where no review is required: nothing can be submitted, approved or returned', () => {
    expect(
      refused(aTask('establish-storage', { answers: storage }), { type: 'submit' }, by('system-maintainer')).code,
    ).toBe('no-review');
    expect(refused(aTask('establish-storage', { answers: storage }), { type: 'approve' }, by('management')).code).toBe(
      'no-review',
    );
    expect(
      refused(aTask('establish-storage', { answers: storage }), { type: 'return', reason }, by('management')).code,
    ).toBe('no-review');
  });
});

describe('reopen', () => {
  test('makes a done task active, unless a prerequisite is no longer met', () => {
    const done = aTask('establish-storage', {
      state: 'done',
      finishedAt: '2026-03-01T08:00:00.000Z',
      answers: storage,
    });
    const after = accepted(done, { type: 'reopen', reason }, by('system-maintainer')).state;
    expect(after).toMatchObject({ state: 'active', finishedAt: null, answers: storage });
    expect(accepted(done, { type: 'reopen', reason }, by('coordinator', { unmet })).state.state).toBe('waiting');
    expect(
      accepted({ ...done, openedEarly: true }, { type: 'reopen', reason }, by('coordinator', { unmet })).state.state,
    ).toBe('active');
  });

  test('puts a task that was set aside where its prerequisites put it', () => {
    for (const state of ['not-applicable', 'cancelled'] as const) {
      const aside = aTask('establish-storage', {
        state,
        cancelledBecause: state === 'cancelled' ? 'coordinator' : null,
      });
      expect(accepted(aside, { type: 'reopen', reason }, by('coordinator')).state).toMatchObject({
        state: 'ready',
        cancelledBecause: null,
      });
      expect(accepted(aside, { type: 'reopen', reason }, by('coordinator', { unmet })).state.state).toBe('waiting');
    }
  });

  test('ends the early opening of a task that was set aside', () => {
    const early = aTask('establish-storage', { openedEarly: true });
    const aside = accepted(early, { type: 'cancel', reason }, by('coordinator', { unmet })).state;
    expect(accepted(aside, { type: 'reopen', reason }, by('coordinator', { unmet })).state).toMatchObject({
      state: 'waiting',
      openedEarly: false,
    });
  });

  test('is for doers, reviewers and those who lead the round; not for others, not for open tasks, not without a reason', () => {
    const done = aTask('information-security', { state: 'done' });
    for (const role of ['security-officer', 'management', 'coordinator', 'project-leader'] as const) {
      expect(eventTypes(done, { type: 'reopen', reason }, aContext('information-security', role))).toEqual([
        'reopened',
      ]);
    }
    expect(refused(done, { type: 'reopen', reason }, aContext('information-security', 'communications')).code).toBe(
      'not-allowed',
    );
    expect(refused(done, { type: 'reopen', reason: '' }, aContext('information-security', 'coordinator')).code).toBe(
      'invalid-answer',
    );
    expect(
      refused(
        aTask('information-security'),
        { type: 'reopen', reason },
        aContext('information-security', 'coordinator'),
      ).code,
    ).toBe('wrong-state');
  });
});

describe('a task whose round or dataset is not running', () => {
  test('refuses everything; in a completed round it can be reopened', () => {
    const done = aTask('establish-storage', { state: 'done' });
    for (const state of ['planned', 'archived', 'completed'] as const) {
      const context = by('coordinator', { round: { state, startsOn: '2026-02-02', targetOn: null } });
      expect(refused(aTask('establish-storage'), { type: 'cancel', reason }, context)).toEqual({
        code: 'round-not-running',
        missing: [],
      });
      expect(decide(done, { type: 'reopen', reason }, context).ok).toBe(state === 'completed');
    }
  });

  test('refuses everything when its dataset left, except reopening the decision that removed it', () => {
    const context = aContext('analyse-dataset', 'information-owner', { datasetInRound: false });
    expect(refused(aTask('analyse-dataset', { state: 'active' }), { type: 'submit' }, context).code).toBe(
      'dataset-not-in-round',
    );
    const refusal = aTask('analyse-dataset', { state: 'done', outcome: 'do-not-publish' });
    expect(accepted(refusal, { type: 'reopen', reason }, context).state).toMatchObject({
      state: 'active',
      outcome: null,
    });
    const allowed = aTask('analyse-dataset', { state: 'done', outcome: 'publish-openly' });
    expect(refused(allowed, { type: 'reopen', reason }, context).code).toBe('dataset-not-in-round');
    const cancelled = aTask('publish', { state: 'cancelled', cancelledBecause: 'decision' });
    expect(
      refused(cancelled, { type: 'reopen', reason }, aContext('publish', 'coordinator', { datasetInRound: false }))
        .code,
    ).toBe('dataset-not-in-round');
  });
});

describe('available commands', () => {
  test('are all fourteen, in order, each allowed or with its reason', () => {
    const available = availableCommands(aTask('establish-storage'), by('system-maintainer'));
    expect(available.map((command) => command.type)).toEqual(commandTypes);
    expect(available.filter((command) => command.allowed).map((command) => command.type)).toEqual([
      'start',
      'answer',
      'block',
    ]);
    expect(available.find((command) => command.type === 'complete')).toEqual({
      type: 'complete',
      allowed: false,
      code: 'not-complete',
      missing: [
        { kind: 'check', check: 'storage', reason: 'unanswered' },
        { kind: 'check', check: 'in-place', reason: 'unanswered' },
      ],
    });
  });

  test('of the coordinator on an open task', () => {
    const available = availableCommands(aTask('establish-storage', { state: 'waiting' }), by('coordinator', { unmet }));
    expect(available.filter((command) => command.allowed).map((command) => command.type)).toEqual([
      'not-applicable',
      'assign',
      'reschedule',
      'open-early',
      'cancel',
    ]);
  });
});
