import { describe, expect, test } from '@jest/globals';
import { addEvidence, removeEvidence, replaceEvidence, restoreEvidence } from './add-evidence.js';
import { evolve, replay } from './evolve.js';
import type { TaskContext } from './task.types.js';
import { aContext, aTask } from '../testing/a-task.js';
import type { RoleKey } from '../vocabulary.js';

const by = (role: RoleKey, given: Partial<TaskContext> = {}) => aContext('establish-storage', role, given);

describe('evidence', () => {
  const file = { check: 'storage', evidenceId: 'e1', title: 'agreement.pdf' };

  test('is added by whoever may answer, and starts the task', () => {
    const decision = addEvidence(aTask('establish-storage'), file, by('system-maintainer'));
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'started' }, { type: 'evidence-added', ...file }] });
    expect(addEvidence(aTask('establish-storage'), { ...file, check: '' }, by('system-maintainer')).ok).toBe(true);
  });

  test('is refused for other people, unknown checks, and a round or dataset that is not running', () => {
    const code = (context: TaskContext, check = 'storage', task = aTask('establish-storage')) => {
      const decision = addEvidence(task, { ...file, check }, context);
      return decision.ok ? 'accepted' : decision.code;
    };
    expect(code(by('coordinator'))).toBe('not-allowed');
    expect(code(by('system-maintainer'), 'colour')).toBe('unknown-check');
    expect(
      code(by('system-maintainer', { round: { state: 'archived', startsOn: '2026-02-02', targetOn: null } })),
    ).toBe('round-not-running');
    expect(
      code(
        aContext('establish-export', 'system-maintainer', { datasetInRound: false }),
        'format',
        aTask('establish-export'),
      ),
    ).toBe('dataset-not-in-round');
    expect(code(by('system-maintainer'), 'storage', aTask('establish-storage', { state: 'done' }))).toBe('wrong-state');
  });

  test('is replaced, removed and restored by the same people in the same states', () => {
    const piece = { ...file, removed: false };
    const newer = { evidenceId: 'e2', title: 'agreement-2.pdf' };
    const task = aTask('establish-storage', { state: 'active', evidence: { storage: 1 } });
    const maintainer = by('system-maintainer');
    expect(replaceEvidence(task, piece, newer, maintainer)).toMatchObject({
      ok: true,
      events: [{ type: 'evidence-replaced', check: 'storage', ...newer, formerId: 'e1' }],
    });
    expect(removeEvidence(task, piece, maintainer)).toMatchObject({
      ok: true,
      events: [{ type: 'evidence-removed', ...file }],
    });
    expect(restoreEvidence(task, { ...piece, removed: true }, maintainer)).toMatchObject({
      ok: true,
      events: [{ type: 'evidence-restored', ...file }],
    });
    const done = aTask('establish-storage', { state: 'done' });
    for (const [state, context, code] of [
      [task, by('coordinator'), 'not-allowed'],
      [done, maintainer, 'wrong-state'],
    ] as const) {
      expect(replaceEvidence(state, piece, newer, context)).toMatchObject({ ok: false, code });
      expect(removeEvidence(state, piece, context)).toMatchObject({ ok: false, code });
      expect(restoreEvidence(state, { ...piece, removed: true }, context)).toMatchObject({ ok: false, code });
    }
  });

  test('causes no event when it is removed or restored twice', () => {
    const task = aTask('establish-storage', { state: 'active' });
    expect(removeEvidence(task, { ...file, removed: true }, by('system-maintainer'))).toEqual({ ok: true, events: [] });
    expect(restoreEvidence(task, { ...file, removed: false }, by('system-maintainer'))).toEqual({
      ok: true,
      events: [],
    });
  });

  test('counts once for all of its versions, and not while it is removed', () => {
    const stamp = { at: '2026-03-02T08:00:00.000Z', by: 'p', onBehalfOf: null } as const;
    const task = aTask('establish-storage', { state: 'active' });
    const added = replay(task, [
      { type: 'evidence-added', ...file, ...stamp },
      { type: 'evidence-replaced', ...file, evidenceId: 'e2', formerId: 'e1', ...stamp },
    ]);
    expect(added.evidence).toEqual({ storage: 1 });
    const removed = evolve(added, { type: 'evidence-removed', ...file, ...stamp });
    expect(removed.evidence).toEqual({ storage: 0 });
    expect(evolve(removed, { type: 'evidence-restored', ...file, ...stamp }).evidence).toEqual({ storage: 1 });
  });
});
