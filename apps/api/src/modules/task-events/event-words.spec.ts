import { describe, expect, test } from '@jest/globals';
import { baseGuide, type StepKey, type TaskEvent } from '@stegvis/workflow';
import type { StoredEvent } from './stored-event.js';
import { eventInWords, peopleNamed } from './event-words.js';

const names: Readonly<Record<string, string>> = { anna: 'Anna Ek', ola: 'Ola Berg' };
type Part<Event> = Event extends TaskEvent
  ? Omit<Event, 'at' | 'by' | 'onBehalfOf'> & Partial<Pick<Event, 'by' | 'onBehalfOf'>>
  : never;
const at = '2026-03-02T08:00:00.000Z';
const told = (event: Part<TaskEvent>, step: StepKey = 'establish-export'): string =>
  eventInWords(
    { at, by: 'anna', onBehalfOf: null, ...event },
    { guide: baseGuide, step, language: 'en', nameOf: (id) => names[id] ?? null },
  );

describe('an event in words', () => {
  test('says who did what', () => {
    expect(told({ type: 'started' })).toBe('Anna Ek started');
    expect(told({ type: 'submitted', note: 'All done' })).toBe('Anna Ek submitted for review. Note: All done');
    expect(told({ type: 'returned', reason: 'Wrong format' })).toBe('Anna Ek returned it: Wrong format');
  });

  test('says on whose behalf', () => {
    expect(told({ type: 'completed', note: null, outcome: null, onBehalfOf: 'ola' })).toBe(
      'Anna Ek marked the task as done (standing in for Ola Berg)',
    );
  });

  test('shows answers as people read them', () => {
    expect(told({ type: 'answered', check: 'method', value: 'api', note: null })).toMatch(
      /: API of the source system$/,
    );
    expect(told({ type: 'answered', check: 'owner', value: 'ola', note: null }, 'appoint-owner')).toMatch(
      /: Ola Berg$/,
    );
    expect(told({ type: 'answered', check: 'held-on', value: '2026-03-02', note: null }, 'kick-off-meeting')).toMatch(
      /: 2 March 2026$/,
    );
    expect(told({ type: 'answered', check: 'secrecy', value: 'dont-know', note: null }, 'analyse-dataset')).toMatch(
      /: Don’t know$/,
    );
    expect(told({ type: 'answered', check: 'format', value: null, note: null })).toMatch(
      /^Anna Ek took back the answer/,
    );
  });

  test('has no actor for consequences', () => {
    expect(told({ type: 'became-ready', by: null })).toBe('The task can be started');
    expect(told({ type: 'cancelled', by: null, because: 'decision', reason: 'do-not-publish' })).toBe(
      'The task was cancelled, since the dataset may not be published',
    );
    expect(told({ type: 'rescheduled', by: null, dueOn: '2026-05-04', reason: null, byHand: false })).toBe(
      'The date moved to 4 May 2026, since the plan changed',
    );
  });

  test('says whom a task was assigned to, person or role, with and without a reason', () => {
    expect(told({ type: 'assigned', personId: 'ola', role: null, reason: null })).toBe(
      'Anna Ek assigned the task to Ola Berg',
    );
    expect(told({ type: 'assigned', personId: 'ola', role: null, reason: 'knows it' })).toBe(
      'Anna Ek assigned the task to Ola Berg: knows it',
    );
    expect(told({ type: 'assigned', personId: null, role: 'archivist', reason: null })).toBe(
      'Anna Ek assigned the task to the role of archivist',
    );
    expect(told({ type: 'assigned', personId: null, role: 'archivist', reason: 'knows it' })).toBe(
      'Anna Ek assigned the task to the role of archivist: knows it',
    );
  });

  test("names the guide's role when a task was assigned back to it", () => {
    expect(told({ type: 'assigned', personId: null, role: null, reason: 'Undone' })).toBe(
      'Anna Ek assigned the task to the role of system maintainer: Undone',
    );
  });

  test('says that a task was handed back, and who had said that it is not theirs', () => {
    const said = { commentId: 'c', personId: 'anna' };
    expect(told({ type: 'handed-back', ...said, reason: 'Ola does that' })).toBe(
      'Anna Ek handed the task back: Ola does that',
    );
    expect(told({ type: 'handed-back', ...said, by: 'ola', reason: 'Ola does that' })).toBe(
      'Ola Berg opened the conversation again in which Anna Ek handed the task back: Ola does that',
    );
    expect(told({ type: 'hand-back-ended', ...said, because: 'taken-back' })).toBe('Anna Ek kept the task after all');
    expect(told({ type: 'hand-back-ended', ...said, by: 'ola', because: 'settled' })).toBe(
      'Ola Berg settled that Anna Ek had handed the task back',
    );
  });

  test('works for a question that the guide no longer contains', () => {
    expect(told({ type: 'answered', check: 'x-gone', value: 'something', note: null })).toBe(
      'Anna Ek answered “x-gone”: something',
    );
  });
});

test('collects everybody whom an event names', () => {
  const answered = { type: 'answered', at, by: 'anna', note: null } as const;
  const events: StoredEvent[] = [
    { ...answered, onBehalfOf: 'eva', check: 'owner', value: 'ola' },
    { ...answered, onBehalfOf: null, check: 'format', value: 'csv' },
    { type: 'reminded', at, by: null, onBehalfOf: null, recipients: ['olle'] },
    { type: 'erased', was: 'assigned', at, by: 'ulla', onBehalfOf: null },
  ];
  expect(new Set(peopleNamed(events, new Set(['owner'])))).toEqual(new Set(['anna', 'eva', 'ola', 'olle', 'ulla']));
});
