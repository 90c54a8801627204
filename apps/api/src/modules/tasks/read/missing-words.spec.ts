import { describe, expect, test } from '@jest/globals';
import { baseGuide, type Missing } from '@stegvis/workflow';
import { toMissingView } from './missing-words.js';

const view = (missing: Missing): { readonly text: string; readonly href: string | null } => {
  const taskOf = (step: string): string | null => (step === 'analyse-dataset' ? 'task-7' : null);
  const { text, href } = toMissingView(missing, {
    taskId: 'task-12',
    roundId: 'round-1',
    step: 'publish',
    guide: baseGuide,
    language: 'en',
    taskOf,
  });
  return { text, href };
};

describe('what is missing', () => {
  test('links to where it can be added', () => {
    expect(view({ kind: 'task', step: 'analyse-dataset', taskId: 'task-9', reason: 'not-done' })).toEqual({
      text: 'The step “Analyse the dataset” is not done.',
      href: '/tasks/task-9',
    });
    expect(view({ kind: 'decision', step: 'analyse-dataset', reason: 'not-decided' }).href).toBe('/tasks/task-7');
    expect(view({ kind: 'task', step: 'publish', taskId: null, reason: 'not-done' }).href).toBe(
      '/rounds/round-1/steps/12',
    );
    expect(view({ kind: 'check', check: 'links-answer', reason: 'must-be-yes' }).href).toBe('/tasks/task-12');
    expect(view({ kind: 'check', step: 'choose-datasets', reason: 'no-dataset-chosen' }).href).toBe('/rounds/round-1');
    expect(view({ kind: 'role', role: 'coordinator', reason: 'vacant' })).toEqual({
      text: 'Nobody holds the role of coordinator.',
      href: '/people',
    });
    expect(view({ kind: 'approval', role: 'information-owner', reason: 'vacant' }).href).toBe('/people');
    expect(view({ kind: 'approval', reason: 'same-person' }).href).toBe('/tasks/task-12');
  });

  test('names the question by its text and a field of the command by its label', () => {
    expect(view({ kind: 'check', check: 'published-at', reason: 'unanswered' }).text).toMatch(
      /^The question “.+” is not answered\.$/,
    );
    expect(view({ kind: 'check', check: 'reason', reason: 'unanswered' }).text).toBe(
      'The question “Reason” is not answered.',
    );
  });

  test('has a sentence for reasons without a text of their own', () => {
    expect(view({ kind: 'task', step: 'publish', taskId: 'task-12', reason: 'torn' }).text).toBe(
      'Waiting for the step “Publish”.',
    );
    expect(view({ kind: 'evidence', check: 'links-answer', reason: 'torn' }).text).toMatch(/^Evidence/);
  });
});
