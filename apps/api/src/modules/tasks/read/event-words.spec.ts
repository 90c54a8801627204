import { describe, expect, test } from '@jest/globals';
import { baseGuide, type StepKey } from '@stegvis/workflow';
import { eventInWords, peopleNamed, type StoredEvent } from './event-words.js';

const names: Readonly<Record<string, string>> = { anna: 'Anna Ek', ola: 'Ola Berg' };
const told = (event: Partial<StoredEvent> & { readonly type: string }, step: StepKey = 'establish-export'): string =>
  eventInWords(
    { by: 'anna', onBehalfOf: null, payload: {}, ...event },
    { guide: baseGuide, step, language: 'en', nameOf: (id) => names[id] ?? null },
  );

describe('an event in words', () => {
  test('says who did what', () => {
    expect(told({ type: 'started' })).toBe('Anna Ek started');
    expect(told({ type: 'submitted', payload: { note: 'All done' } })).toBe(
      'Anna Ek submitted for review. Note: All done',
    );
    expect(told({ type: 'returned', payload: { reason: 'Wrong format' } })).toBe('Anna Ek returned it: Wrong format');
  });

  test('says for whom', () => {
    expect(told({ type: 'completed', onBehalfOf: 'ola' })).toBe(
      'Anna Ek marked the task as done (standing in for Ola Berg)',
    );
  });

  test('shows answers as people read them', () => {
    expect(told({ type: 'answered', payload: { check: 'method', value: 'api', note: null } })).toMatch(
      /: API of the source system$/,
    );
    expect(told({ type: 'answered', payload: { check: 'owner', value: 'ola' } }, 'appoint-owner')).toMatch(
      /: Ola Berg$/,
    );
    expect(told({ type: 'answered', payload: { check: 'held-on', value: '2026-03-02' } }, 'kick-off-meeting')).toMatch(
      /: 2 March 2026$/,
    );
    expect(told({ type: 'answered', payload: { check: 'secrecy', value: 'dont-know' } }, 'analyse-dataset')).toMatch(
      /: Don’t know$/,
    );
    expect(told({ type: 'answered', payload: { check: 'format', value: null } })).toMatch(
      /^Anna Ek took back the answer/,
    );
  });

  test('tells consequences as nobody’s doing', () => {
    expect(told({ type: 'became-ready', by: null })).toBe('The task can be started');
    expect(told({ type: 'cancelled', by: null, payload: { because: 'decision', reason: 'do-not-publish' } })).toBe(
      'The task was cancelled, since the dataset may not be published',
    );
    expect(told({ type: 'rescheduled', by: null, payload: { dueOn: '2026-05-04', reason: null, byHand: false } })).toBe(
      'The date moved to 4 May 2026, since the plan changed',
    );
  });

  test('tells who got a task, person or role, with and without a reason', () => {
    expect(told({ type: 'assigned', payload: { personId: 'ola', role: null, reason: null } })).toBe(
      'Anna Ek assigned the task to Ola Berg',
    );
    expect(told({ type: 'assigned', payload: { personId: 'ola', role: null, reason: 'knows it' } })).toBe(
      'Anna Ek assigned the task to Ola Berg: knows it',
    );
    expect(told({ type: 'assigned', payload: { personId: null, role: 'archivist', reason: null } })).toBe(
      'Anna Ek assigned the task to the role of archivist',
    );
    expect(told({ type: 'assigned', payload: { personId: null, role: 'archivist', reason: 'knows it' } })).toBe(
      'Anna Ek assigned the task to the role of archivist: knows it',
    );
  });

  test('names the role of the guide when a task went back to it', () => {
    expect(told({ type: 'assigned', payload: { personId: null, role: null, reason: 'Undone' } })).toBe(
      'Anna Ek assigned the task to the role of system maintainer: Undone',
    );
  });

  test('survives a question that the guide asks no more', () => {
    expect(told({ type: 'answered', payload: { check: 'x-gone', value: 'something' } })).toBe(
      'Anna Ek answered “x-gone”: something',
    );
  });
});

test('names are asked for whoever an event names', () => {
  const events = [
    { type: 'answered', by: 'anna', onBehalfOf: 'eva', payload: { check: 'owner', value: 'ola' } },
    { type: 'answered', by: 'anna', onBehalfOf: null, payload: { check: 'format', value: 'csv' } },
  ];
  expect(new Set(peopleNamed(events, new Set(['owner'])))).toEqual(new Set(['anna', 'eva', 'ola']));
});
