import { describe, expect, test } from '@jest/globals';
import { addEvidence } from './add-evidence.js';
import type { TaskContext } from './task.types.js';
import { aContext, aTask } from './testing/a-task.js';
import type { RoleKey } from './vocabulary.js';

const by = (role: RoleKey, given: Partial<TaskContext> = {}) => aContext('establish-storage', role, given);

describe('evidence', () => {
  const file = { check: 'storage', evidenceId: 'e1', title: 'agreement.pdf' };

  test('is added by whoever may answer, and starts the task', () => {
    const decision = addEvidence(aTask('establish-storage'), file, by('system-maintainer'));
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'started' }, { type: 'evidence-added', ...file }] });
    expect(addEvidence(aTask('establish-storage'), { ...file, check: '' }, by('system-maintainer')).ok).toBe(true);
  });

  test('is refused to others, for unknown checks, and when the round or the dataset is out', () => {
    const code = (context: TaskContext, check = 'storage', task = aTask('establish-storage')) => {
      const decision = addEvidence(task, { ...file, check }, context);
      return decision.ok ? 'accepted' : decision.code;
    };
    expect(code(by('coordinator'))).toBe('not-allowed');
    expect(code(by('system-maintainer'), 'colour')).toBe('unknown-check');
    expect(code(by('system-maintainer', { round: { state: 'archived', startsOn: '2026-02-02', targetOn: null } }))).toBe('round-not-running');
    expect(code(aContext('establish-export', 'system-maintainer', { datasetInRound: false }), 'format', aTask('establish-export'))).toBe('dataset-not-in-round');
    expect(code(by('system-maintainer'), 'storage', aTask('establish-storage', { state: 'done' }))).toBe('wrong-state');
  });
});
